namespace MovieRecs.Domain.Ratings;

/// <summary>Where a rater comes from. The numbers are stored: never renumber.</summary>
public enum RaterSource
{
    /// <summary>A person who signed up here.</summary>
    Account = 1,

    /// <summary>An anonymous member of an imported dataset.</summary>
    MovieLens = 2,

    /// <summary>A simulated member of the demo community.</summary>
    Demo = 3,
}
