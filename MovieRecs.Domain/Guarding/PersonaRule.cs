using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Guarding;

/// <summary>What has to be true of the films that a persona gets: "at least 3 Film-Noir in the top 20".</summary>
/// <param name="Top">N: how far down the list it looks, 1 to <see cref="MostTop"/>.</param>
public sealed record PersonaRule(RuleKind Kind, int Top)
{
    /// <summary>The furthest that a rule may look.</summary>
    public const int MostTop = 100;

    /// <summary>Of rules about a genre, its name.</summary>
    public string? Genre { get; init; }

    /// <summary>Of rules about a genre, how many films.</summary>
    public int Count { get; init; }

    /// <summary>Of rules about a film, which.</summary>
    public MovieId? Movie { get; init; }

    public bool IsAboutGenre => Kind is RuleKind.AtLeast or RuleKind.AtMost;

    /// <summary>"at least 3 Film-Noir in the top 20", "no Children's in the top 20", "Heat (1995) among the top 50".</summary>
    /// <param name="title">Of the film, where it is about one.</param>
    public string Text(string? title = null) => Kind switch
    {
        RuleKind.AtLeast => $"at least {Count} {Genre} in the top {Top}",
        RuleKind.AtMost => Count == 0 ? $"no {Genre} in the top {Top}" : $"at most {Count} {Genre} in the top {Top}",
        RuleKind.Has => $"{title} among the top {Top}",
        _ => $"{title} not among the top {Top}",
    };
}
