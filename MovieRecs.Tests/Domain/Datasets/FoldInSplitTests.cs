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
    public void Of_ElevenRaters_HoldsOutTwoAndLearnsFromTheRest()
    {
        FoldInSplit split = FoldInSplit.Of(Eleven, 42);

        Assert.Equal(2, split.People.Count);
        HashSet<RaterId> heldOut = [.. split.People.Select(person => person.Rater)];
        Assert.Equal(Eleven.Where(rating => !heldOut.Contains(rating.Rater)).ToHashSet(), split.Train.Ratings().ToHashSet());
    }

    [Fact]
    public void Person_HistoryIsTheFirstTwentyByTimeAndTestTheRest()
    {
        FoldInPerson person = FoldInSplit.Of(Eleven, 42).People[0];

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
        Assert.Equal(byTime.People.Select(person => person.Rater), shuffled.People.Select(person => person.Rater));
        Assert.All(byTime.People.Zip(shuffled.People), pair =>
        {
            Assert.NotEqual(pair.First.History, pair.Second.History);
            Assert.Equal(pair.First.History.Concat(pair.First.Test).ToHashSet(), pair.Second.History.Concat(pair.Second.Test).ToHashSet());
        });
        Assert.Equal(shuffled.People.SelectMany(person => person.History), FoldInSplit.Of([.. Eleven.Reverse()], 42, isShuffled: true).People.SelectMany(person => person.History));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(21)]
    public void First_MoreThanTheHistory_IsRefused(int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FoldInSplit.Of(Eleven, 42).People[0].First(n));

    [Fact]
    public void Of_SameTime_IsInOrderOfMovies()
    {
        FoldInPerson person = Assert.Single(FoldInSplit.Of([.. Enumerable.Range(1, 2).SelectMany(rater => Enumerable.Range(1, 21).Reverse().Select(movie => Some.Rating(rater, movie, 3, 5)))], 1).People);

        Assert.Equal([new MovieId(21)], person.Test.Select(rating => rating.Movie));
    }

    [Fact]
    public void Of_TwentyRatingsOnly_IsNeitherTestedNorLearnedFrom()
    {
        // Of eleven raters two are held out; all but raters 1 to 6 have nothing after their twentieth rating.
        Rating[] ratings = [.. Eleven.Where(rating => rating.Rater.Value <= 6 || rating.Movie.Value <= 20)];
        ulong seed = Enumerable.Range(0, 100).Select(at => (ulong)at).First(seed => FoldInSplit.Of(Eleven, seed).People is [{ Rater.Value: <= 6 }, { Rater.Value: > 6 }]);

        FoldInSplit split = FoldInSplit.Of(ratings, seed);

        Assert.Single(split.People);
        Assert.Equal(9, split.Train.Users.Count);
    }

    [Fact]
    public void Of_MovieOnlyOfThoseHeldOut_HasAnIndexInTrainingToo()
    {
        Rating[] ratings = [.. Eleven, .. Enumerable.Range(1, 11).Select(rater => Some.Rating(rater, 1000 + rater, 3, 200))];

        FoldInSplit split = FoldInSplit.Of(ratings, 42);

        Assert.All(split.People.SelectMany(person => person.Test), rating => Assert.True(split.Train.Items.TryGetIndex(rating.Movie, out _)));
    }

    [Fact]
    public void Of_SameSeed_HoldsOutTheSamePeopleInAnyOrderGiven()
    {
        static IEnumerable<RaterId> HeldOut(IEnumerable<Rating> ratings, ulong seed) => FoldInSplit.Of([.. ratings], seed).People.Select(person => person.Rater);

        Assert.Equal(HeldOut(Eleven, 42), HeldOut(Eleven.Reverse(), 42));
        Assert.True(Enumerable.Range(0, 10).Select(seed => string.Join(' ', HeldOut(Eleven, (ulong)seed))).Distinct().Count() > 1);
    }

    [Fact]
    public void Of_OneRater_SaysSo() =>
        Assert.Contains("at least two", Assert.Throws<ArgumentException>(() => FoldInSplit.Of(Some.Ratings(1, 30), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_FewRatingsEach_SaysSo() =>
        Assert.Contains("None of the 1 raters held out has more than 20 ratings", Assert.Throws<ArgumentException>(() => FoldInSplit.Of([.. Some.Ratings(1, 20), .. Some.Ratings(2, 20)], 1)).Message, StringComparison.Ordinal);
}
