namespace MovieRecs.Domain.Recommendations;

/// <summary>A feature of a film as its reader understands it.</summary>
/// <param name="Field">"genre", "person", "keyword", "decade", "country" or "word".</param>
/// <param name="Name">"crime films", "Al Pacino", "the 1990s".</param>
public sealed record ContentFeature(string Field, string Name)
{
    /// <param name="feature">A name by <see cref="Models.Content.ContentModel.Name"/>.</param>
    internal static ContentFeature Of(string feature)
    {
        int colon = feature.IndexOf(':', StringComparison.Ordinal);
        (string field, string value) = (feature[..colon], feature[(colon + 1)..]);
        return field switch
        {
            "genre" => new ContentFeature(field, GenrePhrases.Of(value)),
            "decade" => new ContentFeature(field, $"the {value}0s"),
            "director" or "lead" => new ContentFeature("person", value),
            "tag" => new ContentFeature("keyword", value),
            _ => new ContentFeature(field, value),
        };
    }
}
