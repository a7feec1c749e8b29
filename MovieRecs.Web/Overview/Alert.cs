namespace MovieRecs.Web.Overview;

/// <summary>Something that an admin should know of, in a sentence.</summary>
/// <param name="Href">Where something can be done about it.</param>
/// <param name="Action">What the link there says.</param>
public sealed record Alert(AlertLevel Level, string Text, string Href, string Action);
