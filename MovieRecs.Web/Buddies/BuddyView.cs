using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Buddies;

/// <summary>One buddy, opened.</summary>
/// <param name="Loved">What they loved and the person hasn't seen.</param>
/// <param name="Disagreements">The furthest apart first.</param>
/// <param name="LovedByBoth">The most loved first.</param>
public sealed record BuddyView(BuddyLine Buddy, IReadOnlyList<CardModel> Loved, IReadOnlyList<SharedFilm> Disagreements, IReadOnlyList<SharedFilm> LovedByBoth);
