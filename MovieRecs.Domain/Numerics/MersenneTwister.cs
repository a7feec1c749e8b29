namespace MovieRecs.Domain.Numerics;

/// <summary>
/// MT19937 (Matsumoto &amp; Nishimura, "Mersenne Twister", ACM TOMACS 8(1), 1998), with 32 bits and seeded as the authors'
/// <c>init_genrand</c>, C++'s <c>std::mt19937</c> and NumPy's <c>RandomState</c> do. For divisions that others have
/// published; where nobody else's numbers matter, <see cref="SplitMix64"/> is the generator.
/// </summary>
public sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    public MersenneTwister(uint seed)
    {
        _state[0] = seed;
        for (int at = 1; at < Size; at++)
            _state[at] = (1812433253 * (_state[at - 1] ^ (_state[at - 1] >> 30))) + (uint)at;
    }

    /// <summary>The next 32 random bits.</summary>
    public uint Next()
    {
        if (_next == Size)
            Twist();
        uint bits = _state[_next++];
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9D2C5680;
        bits ^= (bits << 15) & 0xEFC60000;
        return bits ^ (bits >> 18);
    }

    /// <summary>
    /// A whole number from 0 to <paramref name="bound"/> − 1, each equally likely, as NumPy draws it: of as many low bits
    /// as the largest needs, what lies beyond it is rejected.
    /// </summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        uint mask = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)bound) - 1;
        uint drawn;
        do
            drawn = Next() & mask;
        while (drawn >= (uint)bound);
        return (int)drawn;
    }

    /// <summary>Puts <paramref name="values"/> in the random order of NumPy's <c>RandomState.shuffle</c> (Fisher and Yates, from the end).</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int drawn = Below(last + 1);
            (values[last], values[drawn]) = (values[drawn], values[last]);
        }
    }

    private void Twist()
    {
        for (int at = 0; at < Size; at++)
        {
            uint bits = (_state[at] & 0x80000000) | (_state[(at + 1) % Size] & 0x7FFFFFFF);
            _state[at] = _state[(at + Shift) % Size] ^ (bits >> 1) ^ ((bits & 1) * 0x9908B0DF);
        }

        _next = 0;
    }
}
