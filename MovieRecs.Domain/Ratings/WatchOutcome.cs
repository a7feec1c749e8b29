namespace MovieRecs.Domain.Ratings;

/// <summary>How a viewing ended. The numbers are stored: never renumber.</summary>
public enum WatchOutcome
{
    Finished = 1,
    Abandoned = 2,
}
