using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Autopsies;

/// <summary>A page taken apart.</summary>
/// <param name="Who">Whose it is: "the persona “Noir fan”".</param>
/// <param name="Snapshot">The number of the snapshot; null for one in memory only.</param>
/// <param name="Facts">The snapshot's.</param>
/// <param name="Other">How another would have ranked the same; null where none was asked for.</param>
public sealed record AutopsyAnswer(string Who, UserProfile Profile, int? Snapshot, ModelFacts Facts, Autopsy Autopsy, RankComparison? Other);
