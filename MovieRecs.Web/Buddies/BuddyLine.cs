using MovieRecs.Domain.Models.Neighbours;

namespace MovieRecs.Web.Buddies;

/// <summary>A movie buddy as the list shows them.</summary>
/// <param name="Key">Stands for them in addresses of this person's pages.</param>
/// <param name="IsAnonymous">False for people with an account here, who chose the name themselves.</param>
/// <param name="Overlap">How many films both have rated.</param>
/// <param name="Similarity">The shrunk cosine; over 0, at most 1.</param>
/// <param name="MeanDifference">How many stars apart the two are on those films, on average.</param>
public sealed record BuddyLine(string Key, string Name, bool IsAnonymous, int Overlap, float Similarity, TasteAgreement Agreement, float MeanDifference);
