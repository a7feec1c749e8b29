using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// A ranker's lists of ten for everybody who gave a test rating of four stars or more. Candidates are all movies of the
/// dataset but those in the person's own training part; what is relevant are those liked test ratings. A fold must have one.
/// </summary>
internal sealed class RankingTest(IRankTrainer trainer, SideInformation side, TimeProvider time) : IModelTest<Fold>
{
    /// <summary>N: the places of a list.</summary>
    public const int Length = 10;

    public string Name => trainer.Name;

    public FoldResult Measure(Fold fold, CancellationToken cancellationToken)
    {
        IGrouping<RaterId, Rating>[] raters = [.. fold.Test.Where(IsLiked).GroupBy(rating => rating.Rater).OrderBy(rater => rater.Key)];
        long start = time.GetTimestamp();
        IRankModel model = trainer.Train(fold.Train, cancellationToken);
        TimeSpan fitTime = time.GetElapsedTime(start);

        RecommendedLists lists = new(fold.Train, new ItemGenres(side.MoviesOf(fold.Train.Items)));
        List<RankingMetrics> metrics = [];
        List<ServingTimes> times = [];
        long scored = 0;
        long candidates = 0;
        start = time.GetTimestamp();
        foreach (IGrouping<RaterId, Rating> rater in raters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            UserProfile profile = ProfileOf(fold.Train, rater.Key);
            PersonalTop top = PersonalTop.Of(model, profile, Length, time);
            metrics.Add(top.Judge(rater.Select(rating => rating.Movie).ToHashSet(), Length));
            times.Add(top.Times);
            lists.Add(Array.ConvertAll(top.Movies, fold.Train.Items.IndexOf), LikedItems(fold.Train, rater.Key));
            scored += top.Scored;
            candidates += fold.Train.Items.Count - profile.Signals.Count;
        }

        return new FoldResult(fold.Name, (double)scored / candidates, fitTime, time.GetElapsedTime(start))
        {
            TrainRatings = fold.Train.Count,
            TestRatings = fold.Test.Count,
            TestChecksum = TestChecksum.Of(fold.Test),
            Ranking = new RankingResult(metrics.Count, RankingMetrics.Mean(metrics), lists.Metrics()) { Exposure = lists.Exposure() },
            People = PeopleResults.OfLists(raters.Zip(metrics, (rater, person) => (rater.Key, person.Ndcg))),
            ServingTimes = ServingTimes.Median(times),
        };
    }

    /// <summary>True of what a list should find.</summary>
    public static bool IsLiked(Rating rating) => rating.Stars.Value >= RatingScale.Liked;

    private static UserProfile ProfileOf(RatingDataset train, RaterId rater)
    {
        if (!train.Users.TryGetIndex(rater, out int user))
            return UserProfile.Empty;
        ReadOnlySpan<int> items = train.ItemsOf(user);
        ReadOnlySpan<float> stars = train.StarsByUser(user);
        ReadOnlySpan<long> times = train.TimesByUser(user);
        Signal[] signals = new Signal[items.Length];
        for (int at = 0; at < signals.Length; at++)
            signals[at] = new Signal(train.Items[items[at]], Stars.FromHalfSteps((int)(stars[at] * 2)), null, times.IsEmpty ? 0 : times[at]);
        return new UserProfile(signals);
    }

    private static int[] LikedItems(RatingDataset train, RaterId rater)
    {
        if (!train.Users.TryGetIndex(rater, out int user))
            return [];
        int[] items = train.ItemsOf(user).ToArray();
        float[] stars = train.StarsByUser(user).ToArray();
        return [.. items.Where((_, at) => stars[at] >= RatingScale.Liked)];
    }
}
