using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>
/// Puts movies in order for somebody, to be judged by what stands at the head of the list. That is another job than
/// predicting stars: its scores are not stars, and compare only among one person's candidates.
/// A person is known by their present signals alone, so every ranker takes in somebody new. Immutable, so any number
/// of threads may ask.
/// </summary>
public interface IRankModel
{
    /// <summary>The movies it can put in order; item indices are those of this vocabulary.</summary>
    Vocabulary<MovieId> Items { get; }

    /// <summary>Brings a person in: all the work that does not depend on the candidates.</summary>
    IPersonalRanks For(UserProfile profile);
}
