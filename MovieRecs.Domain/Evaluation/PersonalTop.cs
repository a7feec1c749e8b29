using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Evaluation;

/// <summary>One person's list, made by the code that serves, with the time that it took.</summary>
/// <param name="Movies">Best first; at most as many as asked for.</param>
/// <param name="Scored">How many candidates the ranker gave a finite score.</param>
/// <param name="Times">Of this person; selecting the candidates is in neither.</param>
internal sealed record PersonalTop(MovieId[] Movies, int Scored, ServingTimes Times)
{
    /// <summary>The best of all movies that are not in the profile.</summary>
    public static PersonalTop Of(IRankModel model, UserProfile profile, int length, TimeProvider time)
    {
        int[] candidates = CandidateSelector.Select(model.Items, profile);
        float[] scores = new float[candidates.Length];
        long start = time.GetTimestamp();
        IPersonalRanks person = model.For(profile);
        long known = time.GetTimestamp();
        person.Score(candidates, scores);
        int[] top = TopNRanker.Top(scores, length);
        long picked = time.GetTimestamp();
        return new PersonalTop(
            Array.ConvertAll(top, position => model.Items[candidates[position]]),
            scores.Count(float.IsFinite),
            new ServingTimes(time.GetElapsedTime(start, known), time.GetElapsedTime(known, picked)));
    }

    /// <summary>How well the list meets what turned out to be liked.</summary>
    /// <param name="relevant">At least one.</param>
    public RankingMetrics Judge(IReadOnlySet<MovieId> relevant, int length) =>
        RankingMetrics.Of(Array.ConvertAll(Movies, relevant.Contains), relevant.Count, length);
}
