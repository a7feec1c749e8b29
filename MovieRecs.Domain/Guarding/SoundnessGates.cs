using System.Globalization;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Guarding;

/// <summary>Whether a snapshot is whole: numbers that are numbers, and films to offer.</summary>
internal static class SoundnessGates
{
    /// <summary>How many of the best liked films are asked about, each as the only film of somebody who loved it.</summary>
    private const int Asked = 20;

    /// <summary>Scores the whole catalogue for a newcomer and for lovers of single films, and foretells their stars.</summary>
    public static GateResult Numbers(TrainedModel model)
    {
        float[] liked = [.. Enumerable.Range(0, model.Movies.Count).Select(item => (float)model.Popularity.Liked(item))];
        UserProfile[] people = [UserProfile.Empty, .. TopNRanker.Top(liked, Asked).Select(item => new UserProfile([new Signal(model.Movies[item].Id, Stars.FromHalfSteps(10), null, 0)]))];
        int broken = people.Count(person => !AreNumbers(model, person));
        HoldoutFigures? measured = model.Facts.Holdout;
        bool isMeasured = new[] { measured?.NdcgAt10, measured?.Rmse, measured?.Mae }.All(figure => figure is null || double.IsFinite(figure.Value));
        return (broken, isMeasured) switch
        {
            (0, true) => new GateResult(Gate.Numbers, GateOutcome.Passed, $"Every score is a number, for a newcomer and for lovers of {people.Length - 1} single films"),
            (0, false) => new GateResult(Gate.Numbers, GateOutcome.Failed, "A figure measured on ratings held out is no number: the fit has gone astray"),
            _ => new GateResult(Gate.Numbers, GateOutcome.Failed, $"For {broken} of {people.Length} people asked about, a score or a star prediction is no number: the fit has gone astray"),
        };
    }

    /// <summary>How many rated films it knows, against the served snapshot; fewer where there are fewer ratings to learn from.</summary>
    public static GateResult Films(Candidate candidate, double leastShare)
    {
        int films = candidate.Recommender.Model.Snapshot.Items.Count;
        if (candidate.Served?.Model.Snapshot.Items.Count is not { } served || !candidate.IsSameQuestion)
            return new GateResult(Gate.Films, GateOutcome.NotAsked, $"It learned about {Text(films)} rated films; there is no snapshot of the same community to compare with");
        int servedRatings = candidate.Served.Model.Facts.Ratings;
        double ratings = servedRatings == 0 ? 1 : Math.Min(1, (double)candidate.Recommender.Model.Facts.Ratings / servedRatings);
        return films >= leastShare * ratings * served
            ? new GateResult(Gate.Films, GateOutcome.Passed, $"It learned about {Text(films)} rated films; the served snapshot knows {Text(served)}")
            : new GateResult(Gate.Films, GateOutcome.Failed, $"It learned about {Text(films)} rated films only; the served snapshot knows {Text(served)}, and {leastShare.ToString("P0", CultureInfo.InvariantCulture)} of them are the least that as many ratings should do for");
    }

    private static bool AreNumbers(TrainedModel model, UserProfile person)
    {
        HybridScores scores = model.Scorer.Score(new KnownSignals(person, model.Items), CandidateSelector.Select(model, person));
        foreach (float score in scores.Scores)
        {
            if (!float.IsFinite(score))
                return false;
        }

        return person.Signals.Count == 0 || model.Stars?.FoldIn([.. person.Signals.Select(signal => (signal.Movie, signal.Stars!.Value))]) is not { } foretold
            || model.Movies.All(movie => !foretold.TryPredict(movie.Id, out float stars) || float.IsFinite(stars));
    }

    private static string Text(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
