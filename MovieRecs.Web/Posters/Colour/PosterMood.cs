namespace MovieRecs.Web.Posters.Colour;

/// <summary>A family of genres that share their colours.</summary>
internal enum PosterMood
{
    /// <summary>Documentary, IMAX and films of no genre.</summary>
    Plain,

    /// <summary>Film-Noir, Mystery, Crime, Thriller.</summary>
    Night,

    /// <summary>Horror.</summary>
    Dread,

    /// <summary>Western, War, Adventure.</summary>
    Earth,

    /// <summary>Sci-Fi, Action.</summary>
    Machine,

    /// <summary>Romance, Musical, Drama.</summary>
    Heart,

    /// <summary>Comedy, Animation, Children's, Fantasy.</summary>
    Play,
}
