namespace MovieRecs.Web.Posters.Colour;

/// <summary>The decades that have a colour of their own.</summary>
internal enum PosterEra
{
    /// <summary>Until 1949: silver and ink.</summary>
    Silver,
    Fifties,
    Sixties,
    Seventies,
    Eighties,
    Nineties,
    Noughties,

    /// <summary>From 2010.</summary>
    Now,
}
