namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>How near two people's stars lie, by the mean difference over the movies that both rated.</summary>
public enum TasteAgreement
{
    /// <summary>Half a star apart or less.</summary>
    NearlyAlways,

    /// <summary>One star apart or less.</summary>
    Mostly,

    /// <summary>One and a half stars apart or less.</summary>
    Sometimes,

    /// <summary>Further apart: of similar taste all the same, where one is much stricter than the other.</summary>
    Seldom,
}
