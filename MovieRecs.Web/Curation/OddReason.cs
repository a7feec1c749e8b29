namespace MovieRecs.Web.Curation;

/// <summary>One thing that is odd about a rater.</summary>
/// <param name="Text">"392 ratings within one minute".</param>
public sealed record OddReason(OddKind Kind, string Text);
