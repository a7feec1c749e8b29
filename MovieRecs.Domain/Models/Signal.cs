using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models;

/// <summary>Everything that one person said or did about one movie they have come across.</summary>
/// <param name="Movie">The movie.</param>
/// <param name="Stars">Their rating, if they gave one.</param>
/// <param name="Outcome">How the latest viewing ended, if one is recorded.</param>
/// <param name="At">The latest of all that, in Unix seconds.</param>
public readonly record struct Signal(MovieId Movie, Stars? Stars, WatchOutcome? Outcome, long At);
