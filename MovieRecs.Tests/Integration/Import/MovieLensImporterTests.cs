using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Import;

public sealed class MovieLensImporterTests
{
    private const string Links = "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113277,949\n";
    private const string Tags = "userId,movieId,tag,timestamp\n1,1,Pixar,1\n2,1,pixar,2\n";

    [Fact]
    public async Task Import_NewDataset_StoresMoviesRatersRatingsAndTheirSums()
    {
        await using ImportHost host = await ImportHost.CreateAsync();

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(links: Links, tags: Tags));

        Assert.Equal(new ImportChanges(NewMovies: 2, KnownMovies: 0, NewRaters: 2, Raters: 2, NewRatings: 3, NewerRatings: 0, KnownRatings: 0), report.Changes);
        Assert.StartsWith("ml-tiny: 2 films (2 new, 0 known already), 3 ratings (3 new, 0 newer, 0 known already), 2 raters (2 new)", report.ToString(), StringComparison.Ordinal);
        await using MovieRecsDbContext store = host.OpenStore();
        Movie movie = await Whole(store).SingleAsync(m => m.Title == "Toy Story", TestContext.Current.CancellationToken);
        Assert.Equal((1995, MovieOrigin.Imported), (movie.Year, movie.Origin));
        Assert.Equal(["Animation", "Comedy"], movie.Genres.Select(genre => genre.Name).Order());
        Assert.Equal(["tt0114709", "862"], movie.ExternalIds.OrderBy(id => id.Source).Select(id => id.Value));
        Assert.Equal([("pixar", 2)], movie.Tags.Select(tag => (tag.Tag.Name, tag.Count)));
        Assert.Equal(["ml-tiny:1", "ml-tiny:2"], await store.Raters.OrderBy(rater => rater.SourceKey).Select(rater => rater.SourceKey).ToListAsync(TestContext.Current.CancellationToken));
        // Toy Story has 4.0 and 5.0: eight and ten half steps, both liked.
        MovieStatistics statistics = await store.MovieStatistics.SingleAsync(s => s.MovieId == movie.Id, TestContext.Current.CancellationToken);
        Assert.Equal((2, 18L, 2), (statistics.RatingCount, statistics.HalfStepSum, statistics.LikedCount));
        Assert.NotEmpty((await store.Facts.SingleAsync(fact => fact.Name == StoreFact.CommunityVersion, TestContext.Current.CancellationToken)).Value);
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv(links: Links, tags: Tags));
        string before = host.Dump();

        ImportReport second = await host.ImportAsync(SomeDataset.Csv(links: Links, tags: Tags));

        Assert.Equal(before, host.Dump());
        Assert.Equal(new ImportChanges(NewMovies: 0, KnownMovies: 2, NewRaters: 0, Raters: 2, NewRatings: 0, NewerRatings: 0, KnownRatings: 3), second.Changes);
    }

    [Fact]
    public async Task Import_LaterCopy_NewerRatingWinsAndOlderDoesNot()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + "1,1,4.0,100\n1,2,3.0,200\n"));

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(ratings: SomeDataset.RatingsHeader + "1,1,1.0,101\n1,2,5.0,199\n"));

        Assert.Equal((0, 1, 1), (report.Changes.NewRatings, report.Changes.NewerRatings, report.Changes.KnownRatings));
        await using MovieRecsDbContext store = host.OpenStore();
        Assert.Equal([2, 6], (await store.Ratings.OrderBy(rating => rating.MovieId).ToListAsync(TestContext.Current.CancellationToken)).Select(rating => rating.Stars.HalfSteps));
    }

    [Fact]
    public async Task Import_SameUserNumberInAnotherDataset_IsAnotherRater()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(SomeDataset.Csv());

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(folder: "ml-other/"));

        Assert.Equal((2, 2, 3), (report.Changes.NewRaters, report.Changes.KnownMovies, report.Changes.NewRatings));
    }

    [Fact]
    public async Task Import_KnownMovie_IsEnrichedAndKeepsWhatItHad()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await using (MovieRecsDbContext store = host.OpenStore())
        {
            store.Movies.Add(new Movie
            {
                Title = "Heat",
                Year = 1996,
                RuntimeMinutes = 170,
                Origin = MovieOrigin.Starter,
                Genres = [new Genre { Name = "Thriller" }],
                Credits = [new Credit { Person = new Person { Name = "Michael Mann" }, Role = CreditRole.Director }],
                Tags = [new MovieTag { Tag = new Tag { Name = "heist" } }],
            });
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(links: Links, tags: "userId,movieId,tag,timestamp\n1,2,heist,1\n2,2,Heist,1\n1,2,cops,1\n"));

        Assert.Equal((1, 1), (report.Changes.NewMovies, report.Changes.KnownMovies));
        await using MovieRecsDbContext after = host.OpenStore();
        Movie heat = await Whole(after).SingleAsync(m => m.Title == "Heat", TestContext.Current.CancellationToken);
        Assert.Equal((1996, 170, MovieOrigin.Starter), (heat.Year, heat.RuntimeMinutes, heat.Origin));
        Assert.Equal(["Michael Mann"], heat.Directors);
        Assert.Equal(["Action", "Crime", "Thriller"], heat.Genres.Select(genre => genre.Name).Order());
        Assert.Equal([("cops", 1), ("heist", 2)], heat.Tags.Select(tag => (tag.Tag.Name, tag.Count)).Order());
        Assert.Contains(heat.ExternalIds, id => id.Value == "tt0113277");
    }

    [Fact]
    public async Task Import_TwoEmmas_StayTwoAlsoTheSecondTime()
    {
        MemoryStream Emmas() => SomeDataset.Csv(
            movies: "movieId,title,genres\n1,Emma (1996),Drama\n2,Emma (1996),Comedy\n",
            links: "movieId,imdbId,tmdbId\n1,0116191,3573\n2,0118308,12254\n");
        await using ImportHost host = await ImportHost.CreateAsync();
        await host.ImportAsync(Emmas());
        string before = host.Dump();

        ImportReport second = await host.ImportAsync(Emmas());

        Assert.Equal((0, 2), (second.Changes.NewMovies, second.Changes.KnownMovies));
        Assert.Equal(before, host.Dump());
    }

    private static IQueryable<Movie> Whole(MovieRecsDbContext store) => store.Movies
        .Include(movie => movie.Genres)
        .Include(movie => movie.Tags).ThenInclude(tag => tag.Tag)
        .Include(movie => movie.Credits).ThenInclude(credit => credit.Person);
}
