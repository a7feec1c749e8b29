using System.Runtime.InteropServices;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Import;

/// <summary>A rating of a dataset in 16 bytes, so that the 32 million of the largest take half a gigabyte.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct ImportedRating
{
    private const int StarsBits = 4;

    private readonly uint _at;
    private readonly uint _lineAndStars;

    /// <param name="line">Where it was read, below 2²⁸.</param>
    /// <param name="at">Unix seconds, below 2³².</param>
    internal ImportedRating(int user, int movie, int halfSteps, long at, int line)
    {
        User = user;
        Movie = movie;
        _at = (uint)at;
        _lineAndStars = ((uint)line << StarsBits) | (uint)halfSteps;
    }

    /// <summary>The dataset's number of the rater.</summary>
    public int User { get; }

    /// <summary>The index of the movie in <see cref="MovieLensDataset.Movies"/>.</summary>
    public int Movie { get; }

    /// <summary>1 to 10, as in <see cref="Stars.HalfSteps"/>.</summary>
    public int HalfSteps => (int)(_lineAndStars & ((1 << StarsBits) - 1));

    /// <summary>When it was given, in Unix seconds; 0 where the dataset doesn't say.</summary>
    public long At => _at;

    internal int Line => (int)(_lineAndStars >> StarsBits);

    internal ulong Pair => ((ulong)(uint)User << 32) | (uint)Movie;

    /// <summary>By rater, then movie, then newest first; of the same second, the later line is the newer.</summary>
    internal static int Compare(ImportedRating one, ImportedRating other)
    {
        int order = one.Pair.CompareTo(other.Pair);
        if (order == 0)
            order = other._at.CompareTo(one._at);
        return order != 0 ? order : other.Line.CompareTo(one.Line);
    }
}
