using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Curation;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Curation;

public sealed class FilmEditorTests
{
    private static readonly MovieId _film = new(CurationStore.Kept);
    private static readonly FilmFacts _wanted = new(" Heat (Director's Cut) ", null, 1996, 188, "", ["crime", "Sci-fi"], ["Michael Mann"], ["Al Pacino", "Robert De Niro", "al pacino"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_NewFacts_ShowsThemAtOnceAndUndoBringsTheOldBack()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        string before = await site.DumpAsync();

        AdminDeed deed = await site.ChangeAsync(async store => await editor.SaveAsync(store, _film, (await editor.ReadAsync(_film, Cancellation))!, _wanted));

        Movie film = site.Get<CatalogueHolder>().Current.Find(_film)!;
        Assert.Equal(("Heat (Director's Cut)", 1996, 188, null), (film.Title, film.Year, film.RuntimeMinutes, film.Country));
        Assert.Equal(["Crime", "Sci-Fi"], film.Genres.Select(genre => genre.Name).Order());
        Assert.Equal(["Al Pacino", "Robert De Niro"], film.Leads);
        await site.UndoAsync(AuditVerb.EditMovie, deed);
        Assert.Equal(before, await site.DumpAsync());
        Assert.Equal("Heat", site.Get<CatalogueHolder>().Current.Find(_film)!.Title);
    }

    [Fact]
    public async Task Save_ThenImport_KeepsTheAdminsFactsAndMakesNoSecondFilm()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        await site.ChangeAsync(async store => await editor.SaveAsync(store, _film, (await editor.ReadAsync(_film, Cancellation))!, _wanted with { Year = null }));
        FilmFacts edited = (await editor.ReadAsync(_film, Cancellation))!;

        using IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv());
        ImportReport report = await site.Get<MovieLensImporter>().ImportAsync(files, cancellationToken: Cancellation);

        // Heat of 1995 is found by the name that it had; Toy Story alone is new.
        Assert.Equal((1, 1), (report.Changes.NewMovies, report.Changes.KnownMovies));
        Assert.True(edited.IsSameAs((await editor.ReadAsync(_film, Cancellation))!));
    }

    [Fact]
    public async Task Save_FormerNameThatIsAnothersOwn_LeavesItToThatFilmInImports()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        FilmFacts seen = (await editor.ReadAsync(_film, Cancellation))!;
        await site.ChangeAsync(store => editor.SaveAsync(store, _film, seen, seen with { Year = 2000 }));
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("UPDATE Movies SET Title = 'Heat' WHERE Id = 101"));
        MemoryStream zip = SomeDataset.Csv(
            movies: "movieId,title,genres\n1,Heat (1995),Crime\n", ratings: SomeDataset.RatingsHeader + "1,1,4.0,100\n", links: "movieId,imdbId,tmdbId\n1,,\n");

        using IDatasetFiles files = SomeDataset.Open(zip);
        await site.Get<MovieLensImporter>().ImportAsync(files, cancellationToken: Cancellation);

        Assert.Equal([101], await site.WithStoreAsync(store => store.Ratings.Where(rating => rating.RatedAt == 100 && rating.Stars == Stars.FromHalfSteps(8)).Select(rating => rating.MovieId.Value).ToListAsync()));
    }

    [Fact]
    public async Task Save_PagesCanNotBeRefreshed_IsSavedAndCanBeTakenBack()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        using Visitor admin = await site.SignUpAdminAsync();
        AdminDesk desk = await site.DeskAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        string before = await site.DumpAsync();
        FilmFacts seen = (await editor.ReadAsync(_film, Cancellation))!;
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("ALTER TABLE MovieAliases RENAME TO Elsewhere"));

        AdminOutcome outcome = await desk.ChangeAsync(AuditVerb.EditMovie, "movie:102", store => editor.SaveAsync(store, _film, seen, seen with { Year = 1994 }));

        Assert.True(outcome.IsDone);
        Assert.EndsWith("is saved: year. Pages can't show it just now, and do after the next training or restart", outcome.Text, StringComparison.Ordinal);
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("ALTER TABLE Elsewhere RENAME TO MovieAliases"));
        Assert.True((await new AuditUndo([editor], desk, TimeProvider.System).UndoAsync(outcome.Entry!.Value)).IsDone);
        Assert.Equal(before, await site.DumpAsync());
    }

    [Fact]
    public async Task Save_OtherCapitalsOfAPerson_IsRefusedAloneAndLeftOutBesideOthers()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        MovieId film = new(CurationStore.Gone);
        FilmFacts seen = (await editor.ReadAsync(film, Cancellation))!;
        FilmFacts respelled = seen with { Directors = ["Michael MANN"] };
        string before = await site.DumpAsync();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => editor.SaveAsync(store, film, seen, respelled)));
        Assert.Contains("other capitals", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await site.DumpAsync());

        AdminDeed deed = await site.ChangeAsync(store => editor.SaveAsync(store, film, seen, respelled with { Year = 1994 }));
        Assert.EndsWith("is saved: year", deed.Text, StringComparison.Ordinal);
        await site.UndoAsync(AuditVerb.EditMovie, deed);
        Assert.Equal(before, await site.DumpAsync());
    }

    [Theory]
    [InlineData("", 1995, 100, "The title has 1 to 200 characters.")]
    [InlineData("Heat", 1800, 100, "The year lies between 1870 and")]
    [InlineData("Heat", 2300, 100, "The year lies between 1870 and")]
    [InlineData("Heat", 1995, 0, "The running time is 1 to 1440 minutes.")]
    [InlineData("He\u0007at", 1995, 100, "The title has 1 to 200 characters.")]
    public async Task Save_OutOfRange_IsRefusedWithTheFieldNamed(string title, int year, int minutes, string fault)
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        FilmFacts seen = (await editor.ReadAsync(_film, Cancellation))!;
        string before = await site.DumpAsync();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => editor.SaveAsync(store, _film, seen, seen with { Title = title, Year = year, RuntimeMinutes = minutes })));

        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await site.DumpAsync());
    }

    [Fact]
    public async Task Save_WhatSomebodyElseHasChangedMeanwhile_IsRefused()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        FilmEditor editor = site.Get<FilmEditor>();
        FilmFacts seen = (await editor.ReadAsync(_film, Cancellation))!;
        AdminDeed first = await site.ChangeAsync(store => editor.SaveAsync(store, _film, seen, seen with { Year = 1994 }));

        await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => editor.SaveAsync(store, _film, seen, seen with { Country = "France" })));
        await site.ChangeAsync(store => editor.SaveAsync(store, _film, seen with { Year = 1994 }, seen with { Year = 1993 }));
        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => site.UndoAsync(AuditVerb.EditMovie, first));

        Assert.Contains("was changed again since", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1993, (await editor.ReadAsync(_film, Cancellation))!.Year);
    }

    [Fact]
    public async Task Duplicates_SameTitleAndYear_AreSuggestedWithWhetherIdsSayOtherwise()
    {
        await using SiteFactory site = await CurationStore.CreateAsync();
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("UPDATE Movies SET Title = 'The Heat' WHERE Id = 101"));
        await site.Get<CatalogueHolder>().ReloadAsync(Cancellation);

        LikelyDuplicate pair = Assert.Single(await site.Get<DuplicateFinder>().FindAsync(10, Cancellation));

        Assert.Equal((101, 102, true), (Math.Min(pair.Gone.Value, pair.Kept.Value), Math.Max(pair.Gone.Value, pair.Kept.Value), pair.IdsDiffer));
    }
}
