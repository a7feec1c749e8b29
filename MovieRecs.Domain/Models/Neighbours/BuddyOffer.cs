using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>A movie that a person's buddies liked and the person hasn't rated.</summary>
/// <param name="Score">The sum of the similarities of those who liked it: an order for one person, not stars.</param>
/// <param name="Buddies">How many they are.</param>
public readonly record struct BuddyOffer(MovieId Movie, float Score, int Buddies);
