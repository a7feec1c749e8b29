namespace MovieRecs.Domain.Import.Starter;

/// <summary>
/// A small pseudo-random generator whose numbers are the same on every machine and framework version, which
/// System.Random does not promise. Each step adds a constant to the 64-bit state and mixes the sum.
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private const int NormalTerms = 12;
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Uniform in (0, 1): the middle of one of 2^52 equal steps, never an end.</summary>
    public double NextUnit() => ((Next() >> 12) + 0.5) / (1UL << 52);

    /// <summary>Uniform over 0 to <paramref name="count"/> − 1.</summary>
    public int NextIndex(int count) => (int)(NextUnit() * count);

    /// <summary>
    /// Nearly normal with mean 0 and variance 1: twelve uniform numbers summed, less six (Irwin–Hall). It needs no
    /// logarithm, whose last digit may differ between machines.
    /// </summary>
    public double NextNormal()
    {
        double sum = 0;
        for (int term = 0; term < NormalTerms; term++)
            sum += NextUnit();
        return sum - NormalTerms / 2.0;
    }
}
