using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class ScoreBreakdownTests
{
    private static readonly Recommender Recommender = new(SomeModel.TwoTastes());

    [Fact]
    public void Explain_AnyPerson_PartsSumToTheScore() =>
        Gen.Select(Gen.Select(Gen.Int[1, 39], Gen.Int[0, 14]).Array[0, 25], Gen.Float[-1, 1]).Sample((did, dial) =>
        {
            UserProfile profile = new UserProfile(did.DistinctBy(one => one.Item1).Select(one => SomeModel.AnySignal(one.Item1, one.Item2)))
                .With(new Preferences { Popularity = dial, LikedGenres = new HashSet<string> { "Romance" } });

            ScoreBreakdown breakdown = Recommender.Explain(new MovieId(40), profile)!;

            Assert.Equal(breakdown.Score, breakdown.Signals.Sum(share => share.Total) + breakdown.NamedGenres + breakdown.Popularity, 1e-4f);
            Assert.Equal(breakdown.Signals.Sum(share => share.Content), breakdown.Content.Sum(share => share.Contribution), 1e-4f);
            Assert.Equal(profile.Signals.Count, breakdown.Signals.Count);
        });

    [Fact]
    public void Explain_TopPick_IsFirstOfAllCandidates()
    {
        UserProfile profile = SomeModel.Profile((2, 5), (25, 4), (9, 4));
        Pick best = Recommender.HomeRows(profile, SomeModel.ShortRows).Single(row => row.Kind == RowKind.TopPicks).Picks[0];

        ScoreBreakdown breakdown = Recommender.Explain(best.Movie, profile)!;

        Assert.Equal((1, 37, best.Score), (breakdown.Rank, breakdown.Candidates, breakdown.Score));
    }

    [Fact]
    public void Explain_FilmThatCannotBeOffered_IsNothing()
    {
        UserProfile profile = new([SomeModel.Signal(2, 5)], [], [new(3)]);

        Assert.Null(Recommender.Explain(new MovieId(2), profile));
        Assert.Null(Recommender.Explain(new MovieId(3), profile));
        Assert.Null(Recommender.Explain(new MovieId(4711), profile));
        Assert.Null(Recommender.Explain(new MovieId(4), profile.With(new Preferences { ExcludedGenres = new HashSet<string> { "Sci-Fi" } })));
    }

    [Fact]
    public void Explain_ContentFeatures_AreNamedForReaders()
    {
        ScoreBreakdown breakdown = Recommender.Explain(new MovieId(10), SomeModel.Profile((2, 5), (25, 1)))!;

        Assert.Contains(breakdown.Content, share => share.Feature == new ContentFeature("genre", "science fiction films") && share.Contribution > 0);
        Assert.Single(breakdown.Content, share => share.Feature is null);
    }

    [Fact]
    public void WhatIf_RatingTakenAway_FilmFallsAndTheRowChanges()
    {
        UserProfile profile = SomeModel.Profile((25, 3.5), (2, 5));
        UserProfile changed = profile.WhatIf(new MovieId(2), null);

        WhatIfResult result = Recommender.WhatIf(new MovieId(10), "because-2", profile, changed, SomeModel.ShortRows with { PicksPerRow = 6 })!;

        Assert.True(result.After.Rank > result.Before.Rank);
        Assert.Contains(result.Before.Signals, share => share.Movie.Id == new MovieId(2));
        Assert.DoesNotContain(result.After.Signals, share => share.Movie.Id == new MovieId(2));
        Assert.NotNull(result.RowBefore);
        Assert.Null(result.RowAfter);
        Assert.Equal(result.Before.Candidates, result.After.Candidates);
    }

    [Fact]
    public void WhatIf_OtherStars_AreThoughtOfAndNotKept()
    {
        UserProfile profile = SomeModel.Profile((25, 4), (2, 5));
        Assert.True(Stars.TryFrom(0.5, out Stars least));

        WhatIfResult result = Recommender.WhatIf(new MovieId(10), "top-picks", profile, profile.WhatIf(new MovieId(2), least), SomeModel.ShortRows)!;

        Assert.True(result.After.Score < result.Before.Score);
        Assert.Equal(5, profile.Signals.Single(signal => signal.Movie == new MovieId(2)).Stars!.Value.Value);
        Assert.NotEqual(result.RowBefore!.Picks.Select(pick => pick.Movie), result.RowAfter!.Picks.Select(pick => pick.Movie));
        Assert.DoesNotContain(result.RowAfter.Picks, pick => pick.Movie == new MovieId(2));
    }
}
