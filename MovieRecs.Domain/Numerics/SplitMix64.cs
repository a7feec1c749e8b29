namespace MovieRecs.Domain.Numerics;

/// <summary>
/// A documented generator of reproducible numbers: SplitMix64 (Steele, Lea &amp; Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014). The same seed gives the same whole numbers, orders and <see cref="Unit"/>s on every
/// platform and runtime, which System.Random doesn't promise; splits that are published with a seed depend on it.
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        ulong bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely (draws beyond it are rejected).</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        ulong mask = System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)bound) - 1;
        ulong drawn;
        do
            drawn = Next() & mask;
        while (drawn >= (ulong)bound);
        return (int)drawn;
    }

    /// <summary>A number in (0, 1], in steps of 2⁻⁵³.</summary>
    public double Unit() => ((Next() >> 11) + 1) * (1.0 / (1L << 53));

    /// <summary>A draw from the normal distribution N(0, 1), by the transform of Box and Muller (1958). Its logarithm and cosine may differ in the last bit from platform to platform.</summary>
    public double Gaussian() => Math.Sqrt(-2 * Math.Log(Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>Puts <paramref name="values"/> in random order, each order equally likely (Fisher and Yates, from the end).</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int drawn = Below(last + 1);
            (values[last], values[drawn]) = (values[drawn], values[last]);
        }
    }
}
