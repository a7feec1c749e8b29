using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Curation;

public sealed class FilmMergerTests
{
    private static readonly MovieId _gone = new(CurationStore.Gone);
    private static readonly MovieId _kept = new(CurationStore.Kept);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_EverythingPeopleDid_IsOfTheFilmThatStays()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();

        await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));

        // Rater 2 rated the gone film later; who has a rating or a viewing by now has nothing on the watchlist.
        Assert.Equal(["1:9", "2:8", "3:4"], await RowsAsync(site, "SELECT RaterId || ':' || HalfSteps AS Value FROM Ratings WHERE MovieId = 102"));
        Assert.Equal(["1:1", "2:2"], await RowsAsync(site, "SELECT RaterId || ':' || Thumb AS Value FROM Thumbs WHERE MovieId = 102"));
        Assert.Equal(["1:3", "2:5"], await RowsAsync(site, "SELECT RaterId || ':' || AddedAt AS Value FROM NotInterested WHERE MovieId = 102"));
        Assert.Empty(await RowsAsync(site, "SELECT RaterId AS Value FROM Watchlist"));
        Assert.Equal(["3", "4"], await RowsAsync(site, "SELECT RaterId AS Value FROM WatchEvents WHERE MovieId = 102"));
        Assert.Equal(["2:90"], await RowsAsync(site, "SELECT RaterId || ':' || RecordedAt AS Value FROM Predictions"));
        Assert.Equal(["102:3:21:2"], await RowsAsync(site, "SELECT MovieId || ':' || RatingCount || ':' || HalfStepSum || ':' || LikedCount AS Value FROM MovieStatistics"));
        Movie film = Assert.Single(site.Get<CatalogueHolder>().Current.Entries).Movie;
        Assert.Equal(("Heat", 170, "USA"), (film.Title, film.RuntimeMinutes, film.Country));
        Assert.Equal(["Crime", "Drama"], film.Genres.Select(genre => genre.Name).Order());
        Assert.Equal(["Michael Mann"], film.Directors);
        Assert.Equal([("cops", 1), ("heist", 5)], film.Tags.Select(tag => (tag.Tag.Name, tag.Count)).Order());
    }

    [Fact]
    public async Task Undo_OfAMerge_BringsEveryRowBack()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        string before = await site.DumpAsync();
        AdminDeed deed = await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));
        Assert.NotEqual(before, await site.DumpAsync());

        await site.UndoAsync(AuditVerb.MergeMovies, deed);

        Assert.Equal(before, await site.DumpAsync());
        Assert.Equal(2, site.Get<CatalogueHolder>().Current.Entries.Count);
    }

    [Fact]
    public async Task Undo_WhatPeopleDidSince_Stays()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        AdminDeed deed = await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("UPDATE Ratings SET HalfSteps = 2, RatedAt = 999 WHERE RaterId = 2; DELETE FROM Raters WHERE Id = 1"));

        await site.UndoAsync(AuditVerb.MergeMovies, deed);

        Assert.Equal(["2:101:8", "2:102:2", "3:102:4"], await RowsAsync(site, "SELECT RaterId || ':' || MovieId || ':' || HalfSteps AS Value FROM Ratings"));
    }

    [Fact]
    public async Task Undo_WhatPeopleDeletedSince_StaysDeleted()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        AdminDeed deed = await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(
            "DELETE FROM Ratings WHERE RaterId IN (1, 2); DELETE FROM Thumbs WHERE RaterId = 1; DELETE FROM NotInterested WHERE RaterId = 1"));

        await site.UndoAsync(AuditVerb.MergeMovies, deed);

        Assert.Equal(["3:102:4"], await RowsAsync(site, "SELECT RaterId || ':' || MovieId || ':' || HalfSteps AS Value FROM Ratings"));
        Assert.Equal(["2:101", "2:102"], await RowsAsync(site, "SELECT RaterId || ':' || MovieId AS Value FROM Thumbs"));
        Assert.Equal(["2:101", "2:102"], await RowsAsync(site, "SELECT RaterId || ':' || MovieId AS Value FROM NotInterested"));
        // Whose watchlist lost the film by the merge has it again.
        Assert.Equal(["3:101", "4:102"], await RowsAsync(site, "SELECT RaterId || ':' || MovieId AS Value FROM Watchlist"));
    }

    [Fact]
    public async Task Undo_AfterTheKeptFilmWasMergedOn_IsRefused()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("INSERT INTO Movies (Id, Title, Origin) VALUES (103, 'Third', 2)"));
        AdminDeed first = await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));
        AdminDeed second = await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _kept, new MovieId(103)));
        string merged = await site.DumpAsync();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => site.UndoAsync(AuditVerb.MergeMovies, first));
        Assert.Contains("merged into another film since", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(merged, await site.DumpAsync());
        Assert.Equal(new MovieId(103), site.Get<CatalogueHolder>().Current.Kept(_gone));

        await site.UndoAsync(AuditVerb.MergeMovies, second);
        await site.UndoAsync(AuditVerb.MergeMovies, first);
        Assert.Equal(3, site.Get<CatalogueHolder>().Current.Entries.Count);
    }

    [Fact]
    public async Task Merge_OldLinksAndTheApi_LeadToTheFilmThatStays()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        await Trainings.FirstAsync(site.Services);
        await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));
        using Visitor guest = site.CreateVisitor();

        using HttpResponseMessage page = await guest.GetAsync($"/movies/{_gone}");
        using HttpResponseMessage answer = await guest.GetAsync($"/api/v1/movies/{_gone}");

        Assert.Equal($"/movies/{_kept}", Visitor.RedirectOf(page));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"id\":102", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ServedModelThatKnowsBoth_OffersTheOneThatStaysOnly()
    {
        await using ReadySiteCopy ready = await ReadySiteCopy.CreateAsync();
        SiteFactory site = ready.Site;
        MovieId gone = ready.Movie("Alien");
        MovieId kept = ready.Movie("Aliens");

        await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, gone, kept));

        Recommender served = site.Get<ModelHolder>().Current!;
        Assert.DoesNotContain(served.Model.Movies, movie => movie.Id == gone);
        Assert.Contains(served.Model.Movies, movie => movie.Id == kept);
        RaterId rater = await site.WithStoreAsync(store => store.Raters.Select(row => row.Id).FirstAsync());
        Hero home = await site.WithServicesAsync(services => services.GetRequiredService<RecommendationService>().HomeAsync(Viewer.Of(rater)));
        Assert.DoesNotContain(home.Rows.SelectMany(row => row.Picks), pick => pick.Movie == gone);
    }

    [Fact]
    public async Task Merge_ThenImportOfBoth_ChangesNoFilmAndMakesNone()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        await site.ChangeAsync(store => site.Get<FilmMerger>().MergeAsync(store, _gone, _kept));
        MemoryStream zip = SomeDataset.Csv(
            movies: "movieId,title,genres\n1,\"Heat, The (1995)\",Crime\n2,Heat (1995),Drama\n",
            ratings: SomeDataset.RatingsHeader + "1,1,4.0,100\n1,2,3.5,200\n2,1,5.0,300\n",
            links: "movieId,imdbId,tmdbId\n1,0113277,949\n2,,950\n");

        using IDatasetFiles files = SomeDataset.Open(zip);
        ImportReport report = await site.Get<MovieLensImporter>().ImportAsync(files, cancellationToken: Cancellation);

        Assert.Equal((0, 2), (report.Changes.NewMovies, report.Changes.KnownMovies));
        Assert.Equal([102], await site.WithStoreAsync(store => store.Movies.Select(movie => movie.Id.Value).ToListAsync()));
        // The one who rated both there has the newer rating here.
        Assert.Equal(["7", "10"], await RowsAsync(site, "SELECT HalfSteps AS Value FROM Ratings JOIN Raters ON Raters.Id = RaterId WHERE SourceKey LIKE 'ml-tiny%' ORDER BY HalfSteps"));
    }

    [Fact]
    public async Task Merge_OfItselfOrOfNothing_IsRefused()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmMerger merger = site.Get<FilmMerger>();

        await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => merger.MergeAsync(store, _kept, _kept)));
        await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => merger.MergeAsync(store, new MovieId(9), _kept)));
        await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => merger.MergeAsync(store, _kept, new MovieId(9))));
        Assert.Null(await merger.PreviewAsync(new MovieId(9), _kept, Cancellation));
    }

    [Fact]
    public async Task Preview_OfTwoFilms_CountsWhatWillMove()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();

        MergePreview? preview = await site.Get<FilmMerger>().PreviewAsync(_gone, _kept, Cancellation);

        Assert.Equal((2, 1, 1, 2, 1, 2, 1, 2, true), (preview!.Ratings, preview.Both, preview.Viewings, preview.Thumbs, preview.Watchlists, preview.NotInterested, preview.Predictions, preview.Tags, preview.IdsDiffer));
        Assert.Equal(["genres: Crime", "running time: 170 min", "directors: Michael Mann"], preview.Gains);
    }

    private static Task<List<string>> RowsAsync(SiteFactory site, string sql) =>
        site.WithStoreAsync(store => store.Database.SqlQueryRaw<string>(sql.Contains("ORDER BY", StringComparison.Ordinal) ? sql : $"SELECT CAST(Value AS TEXT) AS Value FROM ({sql}) ORDER BY 1").ToListAsync());

    /// <summary>A site with the starter catalogue and its first model, for one test.</summary>
    private sealed class ReadySiteCopy : IAsyncDisposable
    {
        public SiteFactory Site { get; } = new();

        public static async Task<ReadySiteCopy> CreateAsync()
        {
            ReadySiteCopy copy = new();
            await Trainings.FirstAsync(copy.Site.Services);
            return copy;
        }

        public MovieId Movie(string title) => Site.Get<CatalogueHolder>().Current.Entries.Single(entry => entry.Movie.Title == title).Movie.Id;

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
