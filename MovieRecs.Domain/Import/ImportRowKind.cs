namespace MovieRecs.Domain.Import;

/// <summary>What the rows of a dataset's file are about.</summary>
public enum ImportRowKind
{
    Movies,
    Links,
    Ratings,
    Tags,
    Raters,
}
