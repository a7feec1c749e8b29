namespace MovieRecs.Domain.Recommendations;

/// <summary>What made most of a pick's score.</summary>
public enum ReasonKind
{
    /// <summary>A film that the person rated or saw.</summary>
    Movie,

    /// <summary>It is of genres that the person named as liked.</summary>
    Genre,

    /// <summary>Many people liked it.</summary>
    Popular,

    /// <summary>Few know it, and hidden gems were asked for.</summary>
    LittleKnown,

    /// <summary>It was put on the watchlist.</summary>
    Watchlist,

    /// <summary>It is like the film whose page this is.</summary>
    Similar,

    /// <summary>Nothing speaks for it but its being in the catalogue.</summary>
    Catalogue,
}
