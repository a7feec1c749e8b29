using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Buddies;

/// <summary>All that the page of buddies shows. Serialisable: the prerendered page hands it to the circuit.</summary>
/// <param name="Missing">How many films more have to be rated before buddies can be looked for.</param>
/// <param name="Buddies">The most similar first.</param>
/// <param name="Loved">What several of them loved and the person hasn't seen.</param>
/// <param name="Key">The key that was asked for, or null.</param>
/// <param name="Opened">The buddy of that key; null where no buddy of this person has it.</param>
public sealed record BuddiesView(BuddySearch Search, int Missing, IReadOnlyList<BuddyLine> Buddies, IReadOnlyList<CardModel> Loved, string? Key, BuddyView? Opened);
