using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Components.Steering;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Tests.Components.Steering;

public sealed class WhySheetTests(ReadySite ready) : ComponentTest, IClassFixture<ReadySite>
{
    private static readonly (string Film, int HalfSteps)[] _ratings = [("Alien", 10), ("Blade Runner", 9), ("The Thing", 9), ("Casablanca", 3), ("Titanic", 2)];

    private RaterId _ann;
    private Task<bool> _saved = Task.FromResult(false);

    [Fact]
    public async Task Sheet_OfAPick_ShowsNumbersThatAddUp()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync();

        int[] parts = [.. sheet.FindAll(".sum tbody .share__number").Select(Hundredths)];
        Assert.Equal(Hundredths(sheet.Find(".sum__score")), parts.Sum());
        Assert.Equal(parts[0] + parts[1], sheet.FindAll(".signals .share__number").Sum(Hundredths));
        Assert.Equal(_ratings.Length, sheet.FindAll(".signals [role=slider]").Count);
        Assert.Equal(parts[1], sheet.FindAll(".features tbody .share__number").Sum(Hundredths));
        Assert.Matches(@"rank 1 of [\d,]+ films", sheet.Find(".sum").TextContent);
    }

    [Fact]
    public async Task Sheet_FromAPageThatShowsFilmsElsewhere_LeavesThemOutBeforeAndAfterATry()
    {
        MovieId[] elsewhere = [ready.Movie("Vertigo"), ready.Movie("Heat")];
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync("Ran", elsewhere: elsewhere);
        string candidates = (ready.Catalogue.Entries.Count - _ratings.Length - elsewhere.Length).ToString("N0", CultureInfo.InvariantCulture);

        Assert.Contains($"of {candidates} films", sheet.Find(".sum").TextContent, StringComparison.Ordinal);
        string rank = sheet.Find(".sum").TextContent;
        sheet.Find("[aria-label='What if: stars for Blade Runner'] [data-half-steps='1']").Click();

        sheet.WaitForAssertion(() => Assert.NotEqual(rank, sheet.Find(".sum").TextContent));
        Assert.Contains($"of {candidates} films", sheet.Find(".sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stars_TriedOnTheSheet_ChangeScoreAndRowAndSaveNothing()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync();
        string before = sheet.Find(".sum__score").TextContent;

        sheet.Find("[aria-label='What if: stars for Alien']").KeyDown(new KeyboardEventArgs { Key = "ArrowLeft" });
        sheet.Find("[aria-label='What if: stars for Blade Runner'] [data-half-steps='1']").Click();

        sheet.WaitForAssertion(() => Assert.Contains("rank 1 →", sheet.Find("[aria-label='What if']").TextContent, StringComparison.Ordinal));
        Assert.NotEqual(before, sheet.Find(".sum__score").TextContent);
        Assert.Equal(sheet.FindAll(".signals .share__number").Sum(Hundredths), sheet.FindAll(".sum tbody .share__number").Take(2).Sum(Hundredths));
        Assert.Equal(await StarsAsync(), _ratings.ToDictionary(rating => ready.Movie(rating.Film), rating => rating.HalfSteps));

        Button(sheet, "Reset").Click();
        sheet.WaitForAssertion(() => Assert.Equal(before, sheet.Find(".sum__score").TextContent));
    }

    [Fact]
    public async Task Foot_BeforeAndAfterTheFirstChange_HasOneLineAndThenTheRow()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync();
        Assert.StartsWith("Now: score", sheet.Find("[aria-label='What if']").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll(".row-change"));
        Assert.Empty(sheet.FindAll(".why__buttons"));

        sheet.Find("button[aria-label='Leave out Alien']").Click();
        sheet.WaitForElement(".row-change");
        Button(sheet, "Reset").Click();

        sheet.WaitForAssertion(() => Assert.Contains("The row as it is.", sheet.Find(".row-change").TextContent, StringComparison.Ordinal));
        Assert.StartsWith("Now: score", sheet.Find("[aria-label='What if']").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OfAGuest_LeadsToSignIn()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync(viewer: Viewer.Of(GuestTaste.None.Pick(ready.Movie("Alien"))));
        sheet.Find("[aria-label='What if: stars for Alien'] [data-half-steps='4']").Click();
        sheet.WaitForElement(".why__buttons");

        Button(sheet, "Sign in to save").Click();

        Assert.EndsWith("/account/sign-in?returnUrl=%2F", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rating_LeftOut_CountsNoMoreButCannotBeSaved()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync();

        sheet.Find("button[aria-label='Leave out Alien']").Click();

        sheet.WaitForAssertion(() => Assert.Contains("left out", sheet.Find(".signals__out").TextContent, StringComparison.Ordinal));
        Assert.True(Button(sheet, "Save these ratings").HasAttribute("disabled"));
        sheet.Find("button[aria-label='Leave out Alien']").Click();
        sheet.WaitForAssertion(() => Assert.Empty(sheet.FindAll(".signals__out")));
    }

    [Fact]
    public async Task Save_OfTriedStars_SavesThemAndCloses()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync();
        sheet.Find("[aria-label='What if: stars for Casablanca'] [data-half-steps='8']").Click();

        Button(sheet, "Save these ratings").Click();

        sheet.WaitForAssertion(() => Assert.Empty(sheet.FindAll("[role=dialog]")));
        Assert.Equal(8, (await StarsAsync())[ready.Movie("Casablanca")]);
    }

    [Fact]
    public async Task Save_ThatFailsHalfway_NamesWhatIsNotSavedAndReportsTheRest()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync();
        sheet.Find("[aria-label='What if: stars for Casablanca'] [data-half-steps='8']").Click();
        sheet.Find("[aria-label='What if: stars for Titanic'] [data-half-steps='9']").Click();
        await ExecuteAsync($"""
            CREATE TRIGGER "Refused" BEFORE UPDATE ON "Ratings" WHEN NEW."RaterId" = {_ann} AND NEW."HalfSteps" = 9 AND NEW."MovieId" = {ready.Movie("Titanic")}
            BEGIN SELECT RAISE(ABORT, 'refused'); END
            """);

        try
        {
            Button(sheet, "Save these ratings").Click();
            sheet.WaitForAssertion(() => Assert.Empty(sheet.FindAll("[role=dialog]")));
        }
        finally
        {
            await ExecuteAsync("DROP TRIGGER \"Refused\"");
        }

        Assert.True(await _saved);
        Dictionary<MovieId, int> stars = await StarsAsync();
        Assert.Equal((8, 2), (stars[ready.Movie("Casablanca")], stars[ready.Movie("Titanic")]));
        Assert.Contains(Services.GetRequiredService<ISnackbar>().ShownSnackbars, message => message.Message == "Not saved: Titanic");
    }

    [Fact]
    public async Task Sheet_OfAFilmThatCannotBeOffered_SaysSo()
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync("Alien");

        Assert.Contains("can't be offered", sheet.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("top-picks", false)]
    [InlineData("watchlist", true)]
    [InlineData("popular", true)]
    public async Task Reason_OfAnOlderPage_CountsWhereTheRowHasItsOwnOnly(string row, bool counts)
    {
        IRenderedComponent<MudDialogProvider> sheet = await OpenAsync(row: row, why: "A reason of an older page");

        Assert.Equal(counts, sheet.Find(".why__reason").TextContent == "A reason of an older page.");
    }

    private static int Hundredths(IElement number) =>
        (int)(decimal.Parse(number.TextContent.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture) * 100);

    private static IElement Button(IRenderedComponent<MudDialogProvider> sheet, string name) =>
        sheet.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private Task<int> ExecuteAsync(string sql) => ready.Site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(sql));

    private async Task<Dictionary<MovieId, int>> StarsAsync() =>
        (await ready.Site.Services.GetRequiredService<PersonalQueries>().RatingsAsync(_ann)).ToDictionary(rating => rating.MovieId, rating => rating.Stars.HalfSteps);

    /// <summary>Somebody's sheet about a film, their best pick by default.</summary>
    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(string? film = null, string row = "top-picks", string? why = null, Viewer? viewer = null, params MovieId[] elsewhere)
    {
        _ann = await ready.AddRaterAsync();
        foreach ((string title, int halfSteps) in _ratings)
            await ready.Site.Services.GetRequiredService<RatingWriter>().SetAsync(_ann, ready.Movie(title), Stars.FromHalfSteps(halfSteps));
        IServiceProvider site = ready.Site.Services.CreateScope().ServiceProvider;
        RecommendationService recommendations = site.GetRequiredService<RecommendationService>();
        Services.AddLogging()
            .AddSingleton(recommendations)
            .AddSingleton(site.GetRequiredService<CatalogueHolder>())
            .AddSingleton(site.GetRequiredService<RatingService>())
            .AddSingleton(site.GetRequiredService<WatchWriter>())
            .AddSingleton(site.GetRequiredService<ListWriter>())
            .AddSingleton(site.GetRequiredService<ImportJobs>())
            .AddSingleton(site.GetRequiredService<Visit>())
            .AddScoped<PersonalActions>();
        RenderAs(interactive: true);
        IRenderedComponent<MudDialogProvider> sheet = Render<MudDialogProvider>();
        viewer ??= Viewer.Of(_ann);
        IReadOnlyList<Row> rows = await recommendations.RowsAsync(viewer, HomeSettings.Default);
        Movie movie = ready.Catalogue.Find(film is null ? await BestAsync(recommendations, viewer, rows) : ready.Movie(film))!;
        _saved = sheet.InvokeAsync(() => WhySheet.OpenAsync(Services.GetRequiredService<IDialogService>(), new WhyRequest(movie, row, viewer, why, elsewhere.ToHashSet())));
        sheet.WaitForElement("[role=dialog] p");
        return sheet;
    }

    private static async Task<MovieId> BestAsync(RecommendationService recommendations, Viewer viewer, IReadOnlyList<Row> rows)
    {
        foreach (Pick pick in rows.SelectMany(row => row.Picks))
        {
            if (await recommendations.ExplainAsync(pick.Movie, viewer) is { Rank: 1 })
                return pick.Movie;
        }

        throw new InvalidOperationException("The best film isn't on the page.");
    }
}
