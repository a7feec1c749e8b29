using System.Linq.Expressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class DeleteAccountTests
{
    [Fact]
    public async Task Delete_RightPassword_RemovesEverythingAndCorrectsTheStatistics()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor bob = await site.SignUpAsync("bob@example.org", "Bob");
        await AccountHistory.AddAsync(site, "ann@example.org");
        await AccountHistory.AddRatingAsync(site, "bob@example.org", AccountHistory.Heat, 3);
        await AccountHistory.AddRatingAsync(site, "bob@example.org", AccountHistory.Ran, 5);

        using HttpResponseMessage answer = await DeleteAsync(ann);

        Assert.Equal("/account/deleted", Visitor.RedirectOf(answer));
        Assert.False(await ann.IsSignedInAsync());
        Assert.Equal(["bob@example.org"], await site.WithStoreAsync(store => store.Users.Select(account => account.Email).ToListAsync()));
        Assert.Equal((1, 2, 0, 0, 0, 0), await site.WithStoreAsync(async store => (
            await store.Raters.CountAsync(rater => rater.Source == RaterSource.Account), await store.Ratings.CountAsync(IsOfAnAccount(store)), await store.WatchEvents.CountAsync(), await store.Watchlist.CountAsync(), await store.NotInterested.CountAsync(),
            await store.Thumbs.CountAsync() + await store.Preferences.CountAsync() + await store.PreferenceEntries.CountAsync() + await store.Predictions.CountAsync())));
        // Heat keeps Bob's three stars; Ran, which Ann never rated, is as it was.
        Assert.Equal((1, 6, 0), await StatisticsAsync(site, AccountHistory.Heat));
        Assert.Equal((1, 10, 1), await StatisticsAsync(site, AccountHistory.Ran));
    }

    [Fact]
    public async Task Delete_TellsTheTrainerOnlyWhereRatingsWent()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor bob = await site.SignUpAsync("bob@example.org", "Bob");
        await AccountHistory.AddRatingAsync(site, "bob@example.org", AccountHistory.Heat, 3);
        (string Community, string Details) before = await VersionsAsync(site);

        using HttpResponseMessage withoutRatings = await DeleteAsync(ann);
        Assert.Equal(before, await VersionsAsync(site));
        using HttpResponseMessage withRatings = await DeleteAsync(bob);

        (string Community, string Details) after = await VersionsAsync(site);
        Assert.Equal(before.Community, after.Community);
        Assert.NotEqual(before.Details, after.Details);
    }

    [Fact]
    public async Task Delete_WrongPassword_KeepsEverything()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        await AccountHistory.AddAsync(site, "ann@example.org");

        using HttpResponseMessage answer = await DeleteAsync(ann, "not the password");

        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Equal("The password is wrong.", page.QuerySelector(".validation-errors li")?.TextContent);
        Assert.Equal((1, 9, 1), await StatisticsAsync(site, AccountHistory.Heat));
        Assert.Equal(1, await site.WithStoreAsync(store => store.Ratings.CountAsync(IsOfAnAccount(store))));
    }

    [Fact]
    public async Task Delete_LastAdmin_IsRefusedUntilThereIsAnother()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();
        using Visitor ann = await site.SignUpAsync("ann@example.org");

        using HttpResponseMessage refused = await DeleteAsync(admin);
        await AdminVerbRun.CreateAsync(site, "ann@example.org");
        using HttpResponseMessage done = await DeleteAsync(admin);

        using IDocument page = await Visitor.ReadAsync(refused);
        Assert.StartsWith("You are the only admin.", page.QuerySelector(".validation-errors li")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/deleted", Visitor.RedirectOf(done));
    }

    [Fact]
    public async Task Manage_AccountDeletedElsewhere_EndsTheSession()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor elsewhere = site.CreateVisitor();
        using HttpResponseMessage signedIn = await elsewhere.SignInAsync("ann@example.org");
        using HttpResponseMessage deleted = await DeleteAsync(ann);

        using HttpResponseMessage answer = await elsewhere.GetAsync("/account/manage");

        Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(answer), StringComparison.Ordinal);
        Assert.False(await elsewhere.IsSignedInAsync());
    }

    [Theory]
    [InlineData("/account/manage", "main form")]
    [InlineData("/account/manage", "#buddy")]
    [InlineData("/account/password", "main form")]
    public async Task Forms_AccountDeletedMeanwhile_EndTheSession(string path, string form)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor elsewhere = site.CreateVisitor();
        using HttpResponseMessage signedIn = await elsewhere.SignInAsync("ann@example.org");
        using IDocument opened = await elsewhere.OpenAsync(path);
        using FormUrlEncodedContent filled = new(opened.QuerySelector(form)!.QuerySelectorAll("input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "anything at all")));
        using HttpResponseMessage deleted = await DeleteAsync(ann);

        using HttpResponseMessage answer = await elsewhere.Client.PostAsync(new Uri(path, UriKind.Relative), filled, TestContext.Current.CancellationToken);

        Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(answer), StringComparison.Ordinal);
        Assert.False(await elsewhere.IsSignedInAsync());
    }

    private static Expression<Func<StoredRating, bool>> IsOfAnAccount(MovieRecsDbContext store) =>
        rating => store.Raters.Any(rater => rater.Id == rating.RaterId && rater.Source == RaterSource.Account);

    private static Task<(string Community, string Details)> VersionsAsync(SiteFactory site) =>
        site.WithStoreAsync(async store => (await CommunityVersion.ReadAsync(store), await CommunityVersion.ReadDetailsAsync(store)));

    private static Task<HttpResponseMessage> DeleteAsync(Visitor visitor, string password = Visitor.Password) =>
        visitor.PostFormAsync("/account/delete", new Dictionary<string, string> { ["Input.Password"] = password });

    private static Task<(int Count, long HalfSteps, int Liked)> StatisticsAsync(SiteFactory site, int movie) => site.WithStoreAsync(async store =>
    {
        MovieStatistics row = await store.MovieStatistics.SingleAsync(statistics => statistics.MovieId == new MovieId(movie));
        return (row.RatingCount, row.HalfStepSum, row.LikedCount);
    });
}
