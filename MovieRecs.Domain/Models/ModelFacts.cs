namespace MovieRecs.Domain.Models;

/// <summary>What a snapshot says of itself. It is kept with the snapshot as JSON, so what is added here has a default.</summary>
/// <param name="Movies">The movies of the catalogue at that time, rated or not.</param>
/// <param name="Rank">k of the factor model.</param>
/// <param name="TrainedAt">When the training began.</param>
/// <param name="Duration">How long the fit took, without reading and measuring.</param>
public sealed record ModelFacts(int Movies, int Raters, int Ratings, int Rank, ulong Seed, DateTimeOffset TrainedAt, TimeSpan Duration)
{
    /// <summary>All that was set about the training and the blend.</summary>
    public ModelSettings Settings { get; init; } = new();

    /// <summary>What it was trained on, in the words of whoever trained it: two that differ had different data.</summary>
    public string? DataVersion { get; init; }

    /// <summary>The version of the program that trained it.</summary>
    public string? CodeVersion { get; init; }

    /// <summary>False of what serves while its training still goes on: of a training that was stopped, it lacks what was to come.</summary>
    public bool IsComplete { get; init; }

    /// <summary>How well the same settings do on ratings held out, where that was measured.</summary>
    public HoldoutFigures? Holdout { get; init; }
}
