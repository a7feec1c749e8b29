using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// What is kept of a sampler: S samples of all that a prediction needs, and nothing about persons. This is what a snapshot
/// file has to hold. With W = k + 1, a block of W numbers is [linear part, k factors]. All arrays are row by row.
/// </summary>
internal sealed class BfmSamples
{
    /// <summary>S.</summary>
    public required int Count { get; init; }

    /// <summary>k.</summary>
    public required int Rank { get; init; }

    /// <summary>δ: each of n movies that a person rated counts 1/√(n + δ) where that is looked at.</summary>
    public required float SetDamping { get; init; }

    /// <summary>The rated movies, ascending: m of them.</summary>
    public required MovieId[] Movies { get; init; }

    /// <summary>m × S × W: what each movie adds, [b_i, q_i], with all its features and the pairs of them.</summary>
    public required float[] MovieRows { get; init; }

    /// <summary>m × S × W: what having rated each movie says about a person, [w_j, v_j]; empty where that isn't looked at.</summary>
    public required float[] RatedRows { get; init; }

    /// <summary>S × W: μ of a person's own weights.</summary>
    public required float[] PriorMeans { get; init; }

    /// <summary>S × W: λ of a person's own weights.</summary>
    public required float[] PriorPrecisions { get; init; }

    /// <summary>S: w₀.</summary>
    public required float[] Intercepts { get; init; }

    /// <summary>S: α.</summary>
    public required float[] Precisions { get; init; }

    /// <summary>S: the prior of a session's weight; empty where dates are not looked at, as in all that a snapshot holds.</summary>
    public GroupPrior[] Sessions { get; init; } = [];

    /// <summary>L: the stars that can be given, ascending; empty where predictions are in stars themselves.</summary>
    public required float[] Levels { get; init; }

    /// <summary>S × (L − 1): the cutpoints between them.</summary>
    public required float[] Cutpoints { get; init; }

    /// <summary>The labels of persons that the model knows ("gender:F"), in ordinal order: t of them.</summary>
    public required string[] Traits { get; init; }

    /// <summary>t × S × W: what each says about a person, [w_j, v_j].</summary>
    public required float[] TraitRows { get; init; }

    public int Width => Rank + 1;

    /// <summary>S × W.</summary>
    public int RowLength => Count * Width;

    /// <summary>A movie in one sample: [b_i, q_i].</summary>
    public ReadOnlySpan<float> MovieRow(int movie, int sample) => MovieRows.AsSpan((movie * RowLength) + (sample * Width), Width);

    /// <summary>A movie in all samples, one after the other.</summary>
    public ReadOnlySpan<float> MovieRow(int movie) => MovieRows.AsSpan(movie * RowLength, RowLength);

    /// <summary>The cutpoints of one sample.</summary>
    public ReadOnlySpan<float> CutpointsOf(int sample) => Cutpoints.AsSpan(sample * (Levels.Length - 1), Levels.Length - 1);
}
