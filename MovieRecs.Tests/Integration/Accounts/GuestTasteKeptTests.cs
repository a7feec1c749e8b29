using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Integration.Accounts;

/// <summary>What a guest said, on the way into an account.</summary>
public sealed class GuestTasteKeptTests(ReadySite ready) : IClassFixture<ReadySite>
{
    private static readonly MovieId _unknown = new(999_999);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SiteFactory Site => ready.Site;

    [Fact]
    public async Task Register_AfterPicking_KeepsEverythingAndDeletesTheCookie()
    {
        using Visitor ann = Guest(Taste("Alien", "Heat") with { Preferences = Steered });

        using HttpResponseMessage answer = await ann.SignUpAsync("kept@example.org", "Ann");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(DeletesCookie(answer));
        UserProfile profile = await ProfileAsync("kept@example.org");
        Assert.Equal([Movie("Heat"), Movie("Alien")], profile.Signals.Where(signal => signal.Thumb == Thumb.Up).Select(signal => signal.Movie));
        Assert.Equal([Movie("Grease")], profile.NotInterested);
        Assert.Equal(["Horror"], profile.Preferences.LikedGenres);
        Assert.Equal((0.5f, 95, "War"), (profile.Preferences.Popularity, profile.Preferences.MostMinutes, profile.Preferences.ExcludedGenres.Single()));
    }

    [Fact]
    public async Task Setup_AfterPicking_KeepsItAndDeletesTheCookie()
    {
        using Visitor first = Guest(Taste("Alien", "Heat"));

        using HttpResponseMessage answer = await first.PostFormAsync(Site.SetupPath, Visitor.NewAccount("first@example.org", "First"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(DeletesCookie(answer));
        UserProfile profile = await ProfileAsync("first@example.org");
        Assert.Equal([Movie("Heat"), Movie("Alien")], profile.Signals.Where(signal => signal.Thumb == Thumb.Up).Select(signal => signal.Movie));
        Assert.Equal([Movie("Grease")], profile.NotInterested);
    }

    [Fact]
    public async Task Register_AfterPicking_GivesTheSameRowsAsBefore()
    {
        GuestTaste taste = GuestTaste.None.Pick(Movie("Alien")).Pick(Movie("Amélie")).Pick(Movie("Heat")).Pick(Movie("Seven Samurai")).Pick(Movie("Finding Nemo")).ToggleGenre("Horror");
        using Visitor ann = Guest(taste);
        using HttpResponseMessage answer = await ann.SignUpAsync("rows@example.org", "Ann");

        RaterId rater = await RaterAsync("rows@example.org");

        Assert.Equal(await RowsAsync(Viewer.Of(taste)), await RowsAsync(Viewer.Of(rater)));
    }

    [Fact]
    public async Task Register_WithFilmsThatAreGone_PassesThemOver()
    {
        using Visitor ann = Guest(GuestTaste.None.Pick(_unknown).Pick(Movie("Alien")).Refuse(new MovieId(999_998)));

        using HttpResponseMessage answer = await ann.SignUpAsync("gone@example.org", "Ann");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal([Movie("Alien")], (await ProfileAsync("gone@example.org")).Signals.Select(signal => signal.Movie));
    }

    [Theory]
    [InlineData("1~pzz.-1~n~u900~gAA")]
    [InlineData("nonsense")]
    public async Task Register_WithAnUnreadableCookie_IsAsWithoutOne(string cookie)
    {
        using Visitor ann = Site.CreateVisitor();
        ann.Client.DefaultRequestHeaders.Add("Cookie", $"{TasteCookie.Name}={cookie}");
        string email = $"unreadable{cookie.Length}@example.org";

        using HttpResponseMessage answer = await ann.SignUpAsync(email, "Ann");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty((await ProfileAsync(email)).Signals);
    }

    [Fact]
    public async Task Register_ThatFails_WritesNothingAndKeepsTheCookie()
    {
        using Visitor ann = Guest(Taste("Alien", "Heat"));
        int before = await ThumbsAsync();

        using HttpResponseMessage answer = await ann.SignUpAsync("short@example.org", "Ann", "short");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(DeletesCookie(answer));
        Assert.Equal(before, await ThumbsAsync());
        Assert.Equal(0, await Site.WithStoreAsync(store => store.Users.CountAsync(account => account.Email == "short@example.org", Cancellation)));
    }

    [Fact]
    public async Task Pages_BeforeAnAccount_SayWhatComesAlong()
    {
        using Visitor ann = Guest(Taste("Alien", "Heat"));
        using Visitor stranger = Site.CreateVisitor();

        using IDocument register = await ann.OpenAsync("/account/register");
        using IDocument signIn = await ann.OpenAsync("/account/sign-in");
        using IDocument bare = await stranger.OpenAsync("/account/register");

        Assert.Contains("start with 2 films and 1 hidden film", register.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("adds 2 films and 1 hidden film", signIn.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
        Assert.Null(bare.QuerySelector(".notice"));
    }

    [Fact]
    public async Task SignIn_AfterPicking_AddsOnlyWhatTheAccountHasSaidNothingAbout()
    {
        using (await Site.SignUpAsync("merge@example.org"))
        {
        }

        RaterId rater = await RaterAsync("merge@example.org");
        await Service<RatingWriter>().SetAsync(rater, Movie("Alien"), Stars.FromHalfSteps(3), Cancellation);
        await Service<ListWriter>().HideAsync(rater, Movie("Heat"), Cancellation);
        await Service<ListWriter>().SetThumbAsync(rater, Movie("Grease"), Thumb.Up, Cancellation);
        await Service<ListWriter>().AddToWatchlistAsync(rater, Movie("Amélie"), Cancellation);
        await Service<PreferenceWriter>().ChangeAsync(rater, _ => new Preferences { Popularity = -0.3f, ExcludedGenres = new HashSet<string> { "Comedy" } }, Cancellation);
        GuestTaste taste = Taste("Alien", "Heat", "Amélie", "Inception") with { Preferences = Steered with { LikedGenres = new HashSet<string> { "Horror", "Comedy" } } };
        using Visitor ann = Guest(taste);

        using HttpResponseMessage answer = await ann.SignInAsync("merge@example.org");

        Assert.True(DeletesCookie(answer));
        UserProfile profile = await ProfileAsync("merge@example.org");
        Assert.Equal(3, profile.Signals.Single(signal => signal.Movie == Movie("Alien")).Stars?.HalfSteps);
        Assert.Equal([Movie("Heat")], profile.NotInterested);
        Assert.Empty(profile.Watchlist);
        MovieId[] liked = [.. profile.Signals.Where(signal => signal.Thumb == Thumb.Up).Select(signal => signal.Movie).Order()];
        Assert.Equal(new[] { Movie("Amélie"), Movie("Grease"), Movie("Inception") }.Order(), liked);
        Assert.Equal(["Horror"], profile.Preferences.LikedGenres);
        Assert.Equal((-0.3f, "Comedy", null), (profile.Preferences.Popularity, profile.Preferences.ExcludedGenres.Single(), profile.Preferences.MostMinutes));
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_KeepsTheCookieAndAddsNothing()
    {
        using (await Site.SignUpAsync("wrong@example.org"))
        {
        }

        using Visitor ann = Guest(Taste("Alien", "Heat"));
        using HttpResponseMessage answer = await ann.SignInAsync("wrong@example.org", "not the password");

        Assert.False(DeletesCookie(answer));
        Assert.Empty((await ProfileAsync("wrong@example.org")).Signals);
    }

    [Fact]
    public async Task Home_OfAGuestWithPicks_NamesThemBeforeAnyScriptRuns()
    {
        using Visitor guest = Guest(GuestTaste.None.Pick(Movie("Alien")).Pick(Movie("Amélie")));

        using IDocument home = await guest.OpenAsync("/");

        Assert.Contains(home.QuerySelectorAll("h2"), heading => heading.TextContent is "Because you liked Alien" or "Because you liked Amélie");
        Assert.Contains("2 picked", home.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
    }

    private static Preferences Steered => new()
    {
        Popularity = 0.5f,
        MostMinutes = 95,
        LikedGenres = new HashSet<string> { "Horror" },
        ExcludedGenres = new HashSet<string> { "War" },
    };

    private static bool DeletesCookie(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies) && cookies.Any(cookie => cookie.StartsWith($"{TasteCookie.Name}=;", StringComparison.Ordinal));

    private Visitor Guest(GuestTaste taste)
    {
        Visitor visitor = Site.CreateVisitor();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", $"{TasteCookie.Name}={TasteCookie.Write(taste)}");
        return visitor;
    }

    /// <summary>Picks in this order, and one film refused.</summary>
    private GuestTaste Taste(params string[] picks) => picks.Aggregate(GuestTaste.None.Refuse(Movie("Grease")), (taste, title) => taste.Pick(Movie(title)));

    private MovieId Movie(string title) => ready.Movie(title);

    private T Service<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    private Task<int> ThumbsAsync() => Site.WithStoreAsync(store => store.Thumbs.CountAsync(Cancellation));

    private Task<RaterId> RaterAsync(string email) => Site.WithStoreAsync(store => store.Raters
        .Where(row => store.Users.Any(account => account.Id == row.AccountId && account.Email == email)).Select(row => row.Id).SingleAsync(Cancellation));

    private async Task<UserProfile> ProfileAsync(string email) => await Service<PersonalQueries>().ProfileAsync(await RaterAsync(email), Cancellation);

    /// <summary>The films of the page, row by row.</summary>
    private Task<string[]> RowsAsync(Viewer viewer) => Site.WithServicesAsync(async services =>
    {
        HomeView view = await services.GetRequiredService<HomeViewBuilder>().BuildAsync(viewer, 5, Cancellation);
        view = await services.GetRequiredService<HomeViewBuilder>().RefreshAsync(viewer, view with { ToRate = [] }, Cancellation);
        return view.Rows.Select(row => $"{row.Key}: {string.Join(", ", row.Cards.Select(card => card.Title))}").Prepend(view.Hero?.Title ?? "").ToArray();
    });
}
