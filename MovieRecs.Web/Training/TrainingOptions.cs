using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Training;

/// <summary>When the site trains by itself, how it measures, and what it keeps: the section <c>MovieRecs:Training</c> of the configuration.</summary>
public sealed class TrainingOptions
{
    public const string Section = "MovieRecs:Training";

    /// <summary>How many ratings people here have to give or change before they are a reason to train.</summary>
    [Range(1, int.MaxValue)]
    public int RetrainAfterRatings { get; init; } = 1;

    /// <summary>The same as a share of the ratings that the served model learned from; both have to be reached.</summary>
    [Range(0.0, 1.0)]
    public double RetrainAfterShare { get; init; } = 0.001;

    /// <summary>How many minutes lie between two trainings for that reason, or because accounts were deleted, at least. After an import the site trains at once.</summary>
    [Range(0, 525_600)]
    public int RetrainMinutes { get; init; } = 60;

    /// <summary>Whether a training fits the prediction of stars too, which takes several times as long as all else.</summary>
    public bool PredictStars { get; init; } = true;

    /// <summary>The share of ratings that a training holds out to measure itself; 0 for no measurement, in half the time.</summary>
    [Range(0.0, 0.5)]
    public double HoldoutShare { get; init; } = 0.1;

    /// <summary>How many people a measurement asks about at most.</summary>
    [Range(1, 1_000_000)]
    public int HoldoutPeople { get; init; } = 2000;

    /// <summary>How many snapshots are kept; older ones are deleted.</summary>
    [Range(1, 1000)]
    public int KeepSnapshots { get; init; } = 5;

    /// <summary>How many new ratings are enough for a model that learned from so many.</summary>
    public int EnoughFor(int ratings) => Math.Max(RetrainAfterRatings, (int)Math.Ceiling(RetrainAfterShare * ratings));
}
