using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// A ranker's lists of ten for people it was not trained on, by how few of their ratings. Candidates are all movies but
/// those shown; relevant is what they liked after the history, so that the question is the same for every number.
/// </summary>
internal sealed class FoldInRankingTest(IRankTrainer trainer, TimeProvider time) : IModelTest<FoldInFold>
{
    public string Name => trainer.Name;

    public FoldResult Measure(FoldInFold fold, CancellationToken cancellationToken)
    {
        (FoldInPerson Person, HashSet<MovieId> Liked)[] people =
        [
            .. fold.People.Select(person => (person, person.Test.Where(RankingTest.IsLiked).Select(rating => rating.Movie).ToHashSet()))
                .Where(pair => pair.Item2.Count > 0),
        ];
        long start = time.GetTimestamp();
        IRankModel model = trainer.Train(fold.Train, cancellationToken);
        TimeSpan fitTime = time.GetElapsedTime(start);

        List<FoldInResult> byRatings = [];
        List<ServingTimes> times = [];
        long scored = 0;
        long candidates = 0;
        start = time.GetTimestamp();
        foreach (int n in FoldInResult.Numbers)
        {
            List<double> gains = [];
            foreach ((FoldInPerson person, HashSet<MovieId> liked) in people)
            {
                cancellationToken.ThrowIfCancellationRequested();
                UserProfile profile = new(person.First(n).Select(rating => new Signal(rating.Movie, rating.Stars, null, rating.At)));
                PersonalTop top = PersonalTop.Of(model, profile, RankingTest.Length, time);
                gains.Add(top.Judge(liked, RankingTest.Length).Ndcg);
                times.Add(top.Times);
                scored += top.Scored;
                candidates += fold.Train.Items.Count - n;
            }

            byRatings.Add(FoldInResult.OfLists(n, gains));
        }

        return new FoldResult(fold.Name, candidates == 0 ? 1 : (double)scored / candidates, fitTime, time.GetElapsedTime(start))
        {
            TrainRatings = fold.Train.Count,
            TestRatings = fold.People.Sum(person => person.Test.Count),
            TestChecksum = TestChecksum.Of(fold.People.SelectMany(person => person.Test)),
            ServingTimes = times.Count == 0 ? null : ServingTimes.Median(times),
            ByRatings = byRatings,
        };
    }
}
