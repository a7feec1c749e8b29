namespace MovieRecs.Web.Training;

/// <summary>What a training is at.</summary>
public enum TrainingStep
{
    /// <summary>Ratings come from the store.</summary>
    Reading,

    /// <summary>A model is fitted to a part of the ratings and asked about the rest.</summary>
    Measuring,

    /// <summary>The model that will serve is fitted to all ratings.</summary>
    Fitting,

    /// <summary>The star prediction is fitted to all ratings.</summary>
    FittingStars,

    /// <summary>The snapshot goes to disk.</summary>
    Writing,

    /// <summary>The gates are asked whether it may serve.</summary>
    Judging,
}
