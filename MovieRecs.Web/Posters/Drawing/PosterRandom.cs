using System.Text;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Web.Posters.Drawing;

/// <summary>
/// The drawing's own dice. A poster must look the same for ever, so they are <see cref="SplitMix64"/>, whose sequence
/// no version of .NET changes.
/// </summary>
internal sealed class PosterRandom(ulong state)
{
    private readonly uint _seed = (uint)state;
    private readonly SplitMix64 _bits = new(state);

    /// <param name="seed">The movie's id.</param>
    /// <param name="stream">What is drawn; each purpose has its own sequence, so that one never shifts another.</param>
    public PosterRandom(int seed, string stream)
        : this(StableHash.Of(Encoding.UTF8.GetBytes(stream)) ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15)) => _seed = (uint)seed;

    /// <summary>
    /// One of several ways to draw, from 0 to <paramref name="count"/>−1, by the seed alone: its multiples of √2 are spread
    /// so evenly that of three ways or more, two seeds in a row never take the same (Weyl's sequence).
    /// </summary>
    public int Variant(int count) => (int)(((ulong)unchecked(_seed * 1779033703) * (ulong)count) >> 32);

    public ulong Next() => _bits.Next();

    /// <summary>Uniform from <paramref name="low"/> to <paramref name="high"/>, the end excluded.</summary>
    public double Between(double low, double high) => low + ((high - low) * (Next() >> 11) / (1UL << 53));

    /// <summary>Uniform from 0 to <paramref name="count"/>−1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    public bool Chance(double probability) => Between(0, 1) < probability;

    /// <summary>−1 or 1.</summary>
    public int Side() => Chance(0.5) ? 1 : -1;

    public T Pick<T>(IReadOnlyList<T> options) => options[Below(options.Count)];
}
