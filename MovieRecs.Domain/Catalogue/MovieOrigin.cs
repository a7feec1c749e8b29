namespace MovieRecs.Domain.Catalogue;

/// <summary>Where a movie first came from. The numbers are stored: never renumber.</summary>
public enum MovieOrigin
{
    /// <summary>The embedded starter catalogue.</summary>
    Starter = 1,

    /// <summary>An imported dataset.</summary>
    Imported = 2,
}
