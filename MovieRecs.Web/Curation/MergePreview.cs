namespace MovieRecs.Web.Curation;

/// <summary>What merging a film into another would do.</summary>
/// <param name="Both">How many have rated both: the newer rating stays.</param>
/// <param name="IdsDiffer">True where another catalogue holds them for two films.</param>
/// <param name="Gains">What the film that stays is told that it didn't say before: "the genres Crime and Drama".</param>
public sealed record MergePreview(
    int Ratings, int Both, int Viewings, int Thumbs, int Watchlists, int NotInterested, int Predictions, int Tags, bool IdsDiffer, IReadOnlyList<string> Gains);
