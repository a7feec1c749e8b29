namespace MovieRecs.Domain.Recommendations;

/// <summary>What the films of a genre are called within a sentence.</summary>
public static class GenrePhrases
{
    private static readonly Dictionary<string, string> Phrases = new(StringComparer.Ordinal)
    {
        ["Action"] = "action films",
        ["Adventure"] = "adventures",
        ["Animation"] = "animated films",
        ["Children's"] = "family films",
        ["Comedy"] = "comedies",
        ["Crime"] = "crime films",
        ["Documentary"] = "documentaries",
        ["Drama"] = "dramas",
        ["Fantasy"] = "fantasy films",
        ["Film-Noir"] = "films noirs",
        ["Horror"] = "horror films",
        ["IMAX"] = "IMAX films",
        ["Musical"] = "musicals",
        ["Mystery"] = "mysteries",
        ["Romance"] = "romances",
        ["Sci-Fi"] = "science fiction films",
        ["Thriller"] = "thrillers",
        ["War"] = "war films",
        ["Western"] = "westerns",
    };

    /// <summary>"science fiction films" for "Sci-Fi"; "Anime films" for "Anime", which has no phrase of its own.</summary>
    public static string Of(string genre)
    {
        ArgumentNullException.ThrowIfNull(genre);
        return Phrases.TryGetValue(genre, out string? phrase) ? phrase : genre + " films";
    }
}
