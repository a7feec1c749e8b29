using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>A home page, and how it came about, step by step. Made by the code that serves, which tells as it goes.</summary>
/// <param name="Films">The films with the highest scores, best first.</param>
/// <param name="Rows">The rows that the person gets, in order.</param>
/// <param name="Diversity">What the diversifier did to the top picks, in the order of scores; empty where there is no such row.</param>
/// <param name="Times">How long each step took, in order.</param>
public sealed record Autopsy(
    CandidateCounts Candidates, IReadOnlyList<DissectedFilm> Films, IReadOnlyList<DissectedRow> Rows, IReadOnlyList<DiversityMove> Diversity, IReadOnlyList<StepTime> Times);
