using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Datasets;

public sealed class FoldInSplitTests
{
    /// <summary>Eleven raters of 22 movies each, the later numbers earlier.</summary>
    private static readonly Rating[] Eleven =
        [.. Enumerable.Range(1, 11).SelectMany(rater => Enumerable.Range(1, 22).Select(movie => Some.Rating(rater, movie, 3, 100 - movie)))];

    [Fact]
    public void Of_ElevenRaters_HoldsEachOutOnceAndLearnsFromTheRest()
    {
        FoldInFold[] folds = [.. FoldInSplit.Of(Eleven, 42).Folds()];

        Assert.Equal(10, folds.Length);
        Assert.Equal(Enumerable.Range(1, 11).Select(rater => new RaterId(rater)), folds.SelectMany(fold => fold.People).Select(person => person.Rater).Order());
        Assert.All(folds, fold =>
        {
            HashSet<RaterId> heldOut = [.. fold.People.Select(person => person.Rater)];
            Assert.Equal(Eleven.Where(rating => !heldOut.Contains(rating.Rater)).ToHashSet(), fold.Train.Ratings().ToHashSet());
        });
    }

    [Fact]
    public void Person_HistoryIsTheFirstTwentyByTimeAndTestTheRest()
    {
        FoldInPerson person = First(Eleven).People[0];

        Assert.Equal(Enumerable.Range(3, 20).Reverse(), person.History.Select(rating => rating.Movie.Value));
        Assert.Equal([2, 1], person.Test.Select(rating => rating.Movie.Value));
        Assert.Empty(person.First(0));
        Assert.Equal([22, 21, 20], person.First(3).Select(rating => rating.Movie.Value));
        Assert.Equal(person.History, person.First(20));
    }

    [Fact]
    public void Of_Shuffled_HoldsOutTheSamePeopleWithOtherHistories()
    {
        FoldInSplit byTime = FoldInSplit.Of(Eleven, 42);
        FoldInSplit shuffled = FoldInSplit.Of(Eleven, 42, isShuffled: true);

        Assert.Equal(("held-out-raters", "held-out-raters-shuffled"), (byTime.Name, shuffled.Name));
        Assert.All(PeopleOf(byTime).Zip(PeopleOf(shuffled)), pair =>
        {
            Assert.Equal(pair.First.Rater, pair.Second.Rater);
            Assert.NotEqual(pair.First.History, pair.Second.History);
            Assert.Equal(pair.First.History.Concat(pair.First.Test).ToHashSet(), pair.Second.History.Concat(pair.Second.Test).ToHashSet());
        });
        Assert.Equal(
            PeopleOf(shuffled).SelectMany(person => person.History),
            PeopleOf(FoldInSplit.Of([.. Eleven.Reverse()], 42, isShuffled: true)).SelectMany(person => person.History));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(21)]
    public void First_MoreThanTheHistory_IsRefused(int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => First(Eleven).People[0].First(n));

    [Fact]
    public void Of_SameTime_IsInOrderOfMovies()
    {
        FoldInPerson person = Assert.Single(First([.. Enumerable.Range(1, 2).SelectMany(rater => Enumerable.Range(1, 21).Reverse().Select(movie => Some.Rating(rater, movie, 3, 5)))]).People);

        Assert.Equal([new MovieId(21)], person.Test.Select(rating => rating.Movie));
    }

    [Fact]
    public void Of_TwentyRatingsOnly_IsNeitherTestedNorLearnedFrom()
    {
        // Of twenty raters two are held out together; the odd ones have nothing after their twentieth rating.
        Rating[] ratings = [.. from rater in Enumerable.Range(1, 20) from movie in Enumerable.Range(1, rater % 2 == 0 ? 22 : 20) select Some.Rating(rater, movie, 3, movie)];

        FoldInFold[] folds = [.. FoldInSplit.Of(ratings, 42).Folds()];

        Assert.All(folds, fold => Assert.Equal(18, fold.Train.Users.Count));
        Assert.Equal(Enumerable.Range(1, 10).Select(half => new RaterId(2 * half)), folds.SelectMany(fold => fold.People).Select(person => person.Rater).Order());
    }

    [Fact]
    public void Of_MovieOnlyOfThoseHeldOut_HasAnIndexInTrainingToo()
    {
        Rating[] ratings = [.. Eleven, .. Enumerable.Range(1, 11).Select(rater => Some.Rating(rater, 1000 + rater, 3, 200))];

        FoldInFold fold = First(ratings);

        Assert.All(fold.People.SelectMany(person => person.Test), rating => Assert.True(fold.Train.Items.TryGetIndex(rating.Movie, out _)));
    }

    [Fact]
    public void Of_SameSeed_HoldsOutTheSamePeopleInAnyOrderGiven()
    {
        static IEnumerable<RaterId> HeldOut(IEnumerable<Rating> ratings, ulong seed) => PeopleOf(FoldInSplit.Of([.. ratings], seed)).Select(person => person.Rater);

        Assert.Equal(HeldOut(Eleven, 42), HeldOut(Eleven.Reverse(), 42));
        Assert.True(Enumerable.Range(0, 10).Select(seed => string.Join(' ', HeldOut(Eleven, (ulong)seed))).Distinct().Count() > 1);
    }

    [Fact]
    public void Of_OneRater_SaysSo() =>
        Assert.Contains("at least two", Assert.Throws<ArgumentException>(() => FoldInSplit.Of(Some.Ratings(1, 30), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_FewRatingsEach_SaysSo() =>
        Assert.Contains("None of the 2 raters has more than 20 ratings", Assert.Throws<ArgumentException>(() => FoldInSplit.Of([.. Some.Ratings(1, 20), .. Some.Ratings(2, 20)], 1)).Message, StringComparison.Ordinal);

    private static FoldInFold First(Rating[] ratings) => FoldInSplit.Of(ratings, 42).Folds().First();

    private static IEnumerable<FoldInPerson> PeopleOf(FoldInSplit split) => split.Folds().SelectMany(fold => fold.People);
}
