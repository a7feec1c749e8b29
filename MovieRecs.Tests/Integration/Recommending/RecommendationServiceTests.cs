using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Recommending;

public sealed class RecommendationServiceTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Home_OfANewcomer_IsWhatManyLike()
    {
        Hero home = await HomeAsync(await ready.AddRaterAsync());

        Assert.NotEmpty(home.Rows);
        Assert.DoesNotContain(home.Rows, row => row.Kind == RowKind.BecauseYouWatched);
        double popular = ready.Catalogue.Entries.Average(entry => entry.RatingCount);
        Assert.True(home.Rows[0].Picks.Average(pick => Count(pick.Movie)) > popular, "the first row's films are rated no more than others");
    }

    [Fact]
    public async Task Home_AfterThreeRatings_NamesOneOfThemWithoutANewTraining()
    {
        Recommender before = await ready.Site.Services.GetRequiredService<ModelHolder>().GetAsync(Cancellation);
        RaterId ann = await ready.AddRaterAsync();
        Hero newcomers = await HomeAsync(ann);
        MovieId[] rated = await RateAsync(ann, "Alien", "Blade Runner", "The Thing");

        Hero home = await HomeAsync(ann);

        Assert.Same(before, ready.Site.Services.GetRequiredService<ModelHolder>().Current);
        Assert.NotEqual(Movies(newcomers), Movies(home));
        Row because = Assert.Single(home.Rows.Where(row => row.Kind == RowKind.BecauseYouWatched).Take(1));
        Assert.Contains(because.Cause!.Value, rated);
    }

    [Fact]
    public async Task Home_OfTwoTastes_Differs()
    {
        RaterId ann = await ready.AddRaterAsync();
        RaterId ben = await ready.AddRaterAsync();
        await RateAsync(ann, "Alien", "Blade Runner", "The Thing");
        await RateAsync(ben, "Casablanca", "Singin' in the Rain", "Roman Holiday");

        HashSet<MovieId> anns = [.. TopPicks(await HomeAsync(ann))];
        HashSet<MovieId> bens = [.. TopPicks(await HomeAsync(ben))];

        Assert.NotEmpty(anns);
        Assert.True(anns.Intersect(bens).Count() < anns.Count / 2, "two opposite tastes share most of their picks");
    }

    [Fact]
    public async Task Home_WithSeenAndHiddenFilms_OffersNoneOfThemAndNoFilmTwice()
    {
        RaterId ann = await ready.AddRaterAsync();
        MovieId[] rated = await RateAsync(ann, "Alien", "Blade Runner", "The Thing", "Casablanca", "Parasite");
        MovieId watched = TopPicks(await HomeAsync(ann)).First();
        MovieId hidden = TopPicks(await HomeAsync(ann)).Skip(1).First();
        await Service<WatchWriter>().AddAsync(ann, watched, new Viewing(new DateOnly(2026, 5, 3), WatchOutcome.Abandoned), Cancellation);
        await Service<ListWriter>().HideAsync(ann, hidden, Cancellation);

        MovieId[] offered = Movies(await HomeAsync(ann));

        Assert.Empty(offered.Intersect([.. rated, watched, hidden]));
        Assert.Equal(offered.Length, offered.Distinct().Count());
    }

    [Fact]
    public async Task Home_WithFilmsShownElsewhere_LeavesThemOut()
    {
        RaterId ann = await ready.AddRaterAsync();
        MovieId[] elsewhere = [.. TopPicks(await HomeAsync(ann)).Take(10)];

        MovieId[] offered = Movies(await HomeAsync(ann, elsewhere));

        Assert.NotEmpty(offered);
        Assert.Empty(offered.Intersect(elsewhere));
    }

    [Fact]
    public async Task Home_AskedTwice_IsTheSame()
    {
        RaterId ann = await ready.AddRaterAsync();
        await RateAsync(ann, "Alien", "Blade Runner", "The Thing");

        Assert.Equal(Movies(await HomeAsync(ann)), Movies(await HomeAsync(ann)));
    }

    [Fact]
    public async Task MoreLikeThis_OfAFilm_LeavesOutItAndWhatWasSeen()
    {
        RaterId ann = await ready.AddRaterAsync();
        MovieId alien = ready.Movie("Alien");
        MovieId nearest = (await MoreLikeAsync(alien, ann))[0];
        await Service<RatingWriter>().SetAsync(ann, nearest, Stars.FromHalfSteps(8), Cancellation);

        MovieId[] similar = await MoreLikeAsync(alien, ann);

        Assert.NotEmpty(similar);
        Assert.DoesNotContain(alien, similar);
        Assert.DoesNotContain(nearest, similar);
    }

    private static IEnumerable<MovieId> TopPicks(Hero home) =>
        [.. home.Pick is { } pick ? [pick.Movie] : Array.Empty<MovieId>(), .. home.Rows.Where(row => row.Kind != RowKind.Watchlist).SelectMany(row => row.Picks).Select(pick => pick.Movie).Take(20)];

    private static MovieId[] Movies(Hero home) =>
        [.. home.Pick is { } pick ? [pick.Movie] : Array.Empty<MovieId>(), .. home.Rows.SelectMany(row => row.Picks).Select(pick => pick.Movie)];

    private T Service<T>()
        where T : notnull => ready.Site.Services.GetRequiredService<T>();

    private int Count(MovieId movie) => ready.Catalogue.Entries.Single(entry => entry.Movie.Id == movie).RatingCount;

    private Task<Hero> HomeAsync(RaterId rater, params MovieId[] elsewhere) =>
        ready.Site.WithServicesAsync(services => services.GetRequiredService<RecommendationService>().HomeAsync(Viewer.Of(rater), elsewhere.ToHashSet(), Cancellation));

    private Task<MovieId[]> MoreLikeAsync(MovieId movie, RaterId rater) => ready.Site.WithServicesAsync(async services =>
        (await services.GetRequiredService<RecommendationService>().MoreLikeThisAsync(movie, Viewer.Of(rater), cancellationToken: Cancellation)).Select(pick => pick.Movie).ToArray());

    private async Task<MovieId[]> RateAsync(RaterId rater, params string[] titles)
    {
        MovieId[] movies = [.. titles.Select(ready.Movie)];
        foreach (MovieId movie in movies)
            await Service<RatingWriter>().SetAsync(rater, movie, Stars.FromHalfSteps(10), Cancellation);
        return movies;
    }
}
