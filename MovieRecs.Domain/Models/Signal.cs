using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>Everything that one person said or did about one movie.</summary>
/// <param name="Movie">The movie.</param>
/// <param name="Stars">Their rating, if they gave one.</param>
/// <param name="Outcome">How the latest viewing ended, if one is recorded.</param>
/// <param name="At">The latest of all that, in Unix seconds.</param>
public readonly record struct Signal(MovieId Movie, Stars? Stars, WatchOutcome? Outcome, long At)
{
    /// <summary>Their thumb, if they gave one.</summary>
    public Thumb? Thumb { get; init; }

    /// <summary>How many viewings followed one to the end.</summary>
    public int Rewatches { get; init; }

    /// <summary>How much of the movie the latest viewing got to, 0 to 1; null where the minutes or the running time aren't known.</summary>
    public float? WatchedShare { get; init; }

    /// <summary>What they said of it without having seen it; null once they have.</summary>
    public Interest? Interest { get; init; }

    /// <summary>True where they have rated the movie, given it a thumb or seen it.</summary>
    public bool IsSeen => Stars is not null || Outcome is not null || Thumb is not null;
}
