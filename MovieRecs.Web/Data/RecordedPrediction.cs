using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data;

/// <summary>What the site expected of a rating, written down in the moment before it was given. The expectation is never changed after.</summary>
public sealed class RecordedPrediction
{
    public required RaterId RaterId { get; init; }

    public required MovieId MovieId { get; init; }

    /// <summary>The expected stars, on the scale, not rounded.</summary>
    public required float ExpectedStars { get; init; }

    /// <summary>The ends of the 80 % interval, in stars; null where the model had none.</summary>
    public float? Lowest { get; init; }

    /// <inheritdoc cref="Lowest"/>
    public float? Highest { get; init; }

    /// <summary>The probability of four stars or more, 0 to 1; null where the model had none.</summary>
    public float? Match { get; init; }

    /// <summary>What the person then gave, once it had settled; later changes of mind are not in it.</summary>
    public required Stars Given { get; init; }

    /// <summary>How many ratings of theirs it was told from.</summary>
    public required int RatingsKnown { get; init; }

    /// <summary>True where they had uncovered the expectation before they rated: people drift towards it.</summary>
    public required bool WasShown { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long RecordedAt { get; init; }
}
