using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class ManageTests
{
    [Fact]
    public async Task Manage_NewName_GreetsByItAtOnce()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync(displayName: "Ann");

        using HttpResponseMessage answer = await ann.PostFormAsync("/account/manage", new Dictionary<string, string> { ["Input.DisplayName"] = "Anna" });

        using IDocument page = await ann.OpenAsync(Visitor.RedirectOf(answer)!);
        Assert.Equal("Anna", page.QuerySelector(".user-menu__name")?.TextContent);
        Assert.Equal("Your name is saved.", page.QuerySelector("[role=status]")?.TextContent);
    }

    [Fact]
    public async Task Buddies_OptInAndOut_KeepsTheChosenNameAsLongAsItIsWanted()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync(displayName: "Ann");
        using IDocument before = await ann.OpenAsync("/account/manage");

        using HttpResponseMessage found = await ann.PostFormAsync("/account/manage", new Dictionary<string, string> { ["Buddy.IsFound"] = "True", ["Buddy.Name"] = "  Ann of Film Club " }, "#buddy");
        string? wanted = await BuddyNameAsync(site);
        using HttpResponseMessage export = await ann.GetAsync("/account/personal-data");
        JsonElement data = await export.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        using HttpResponseMessage hidden = await ann.PostFormAsync("/account/manage", new Dictionary<string, string> { ["Buddy.Name"] = "" }, "#buddy");

        Assert.False(before.QuerySelector("#buddy input[type=checkbox]")!.HasAttribute("checked"));
        Assert.Equal("Ann", before.QuerySelector("#buddy-name")!.GetAttribute("value"));
        Assert.Equal("/account/manage?done=found", Visitor.RedirectOf(found));
        Assert.Equal("Ann of Film Club", wanted);
        Assert.Equal("Ann of Film Club", data.GetProperty("buddyName").GetString());
        Assert.Equal("/account/manage?done=hidden", Visitor.RedirectOf(hidden));
        Assert.Null(await BuddyNameAsync(site));
    }

    [Theory]
    [InlineData("   ", "Enter a name for others to see.")]
    [InlineData("123456789 123456789 123456789 123456789 123456789 1", "A name has at most 50 characters.")]
    [InlineData("Ann\u202egnp.exe", "A name is made of characters that can be seen.")]
    public async Task Buddies_UnusableName_SaysWhyAndShowsNobody(string name, string reason)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();

        using HttpResponseMessage answer = await ann.PostFormAsync("/account/manage", new Dictionary<string, string> { ["Buddy.IsFound"] = "True", ["Buddy.Name"] = name }, "#buddy");

        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Equal(reason, page.QuerySelector("#buddy .validation-message")?.TextContent);
        Assert.Null(await BuddyNameAsync(site));
    }

    [Fact]
    public async Task ChangePassword_RightCurrentOne_OnlyTheNewOneWorksAfterwards()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");

        using HttpResponseMessage answer = await ChangePasswordAsync(ann, Visitor.Password, "another good phrase");

        Assert.Equal("/account/manage?done=password", Visitor.RedirectOf(answer));
        Assert.True(await ann.IsSignedInAsync());
        using Visitor elsewhere = site.CreateVisitor();
        using HttpResponseMessage old = await elsewhere.SignInAsync("ann@example.org");
        Assert.False(await elsewhere.IsSignedInAsync());
        using HttpResponseMessage fresh = await elsewhere.SignInAsync("ann@example.org", "another good phrase");
        Assert.True(await elsewhere.IsSignedInAsync());
    }

    [Theory]
    [InlineData("not the password", "another good phrase", "The password is wrong.")]
    [InlineData(Visitor.Password, "short", "The password is too short: it needs at least 10 characters.")]
    public async Task ChangePassword_Unusable_SaysWhyAndKeepsTheOldOne(string current, string wanted, string reason)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");

        using HttpResponseMessage answer = await ChangePasswordAsync(ann, current, wanted);

        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Equal(reason, page.QuerySelector(".validation-errors li")?.TextContent);
        using Visitor elsewhere = site.CreateVisitor();
        using HttpResponseMessage old = await elsewhere.SignInAsync("ann@example.org");
        Assert.True(await elsewhere.IsSignedInAsync());
    }

    [Fact]
    public async Task PersonalData_OfSomebodyWithAHistory_HasAllOfItAndNobodyElses()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor bob = await site.SignUpAsync("bob@example.org", "Bob");
        RaterId rater = await AccountHistory.AddAsync(site, "ann@example.org");
        await AccountHistory.AddRatingAsync(site, "bob@example.org", AccountHistory.Ran, 0.5);

        using HttpResponseMessage answer = await ann.GetAsync("/account/personal-data");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        JsonElement data = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("ann@example.org", data.GetProperty("email").GetString());
        JsonElement rating = Assert.Single(data.GetProperty("ratings").EnumerateArray());
        Assert.Equal(("Heat", 4.5), (rating.GetProperty("title").GetString(), rating.GetProperty("stars").GetDouble()));
        JsonElement viewing = Assert.Single(data.GetProperty("viewings").EnumerateArray());
        Assert.Equal(("2026-01-02", "abandoned"), (viewing.GetProperty("watchedOn").GetString(), viewing.GetProperty("outcome").GetString()));
        Assert.Equal("Ran", Assert.Single(data.GetProperty("watchlist").EnumerateArray()).GetProperty("title").GetString());
        JsonElement foretold = Assert.Single(data.GetProperty("predictions").EnumerateArray());
        Assert.Equal(("Heat", 4.25, 3.5, 4.5), (foretold.GetProperty("title").GetString(), foretold.GetProperty("expectedStars").GetDouble(), foretold.GetProperty("lowest").GetDouble(), foretold.GetProperty("givenStars").GetDouble()));
        Assert.True(foretold.GetProperty("wasShown").GetBoolean());
        Assert.Equal("Solaris", Assert.Single(data.GetProperty("notInterested").EnumerateArray()).GetProperty("title").GetString());
        JsonElement thumb = Assert.Single(data.GetProperty("thumbs").EnumerateArray());
        Assert.Equal(("Solaris", "down"), (thumb.GetProperty("title").GetString(), thumb.GetProperty("thumb").GetString()));
        Assert.Equal(["popularity -0.5", "excluded genre Western"], data.GetProperty("preferences").EnumerateArray().Select(said => $"{said.GetProperty("about")} {said.GetProperty("value")}"));
    }

    [Fact]
    public async Task PersonalData_Guest_IsNotServed()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor guest = site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync("/account/personal-data");

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<string?> BuddyNameAsync(SiteFactory site) => site.WithStoreAsync(store => store.Users.Select(account => account.BuddyName).SingleAsync());

    private static Task<HttpResponseMessage> ChangePasswordAsync(Visitor visitor, string current, string wanted) =>
        visitor.PostFormAsync("/account/password", new Dictionary<string, string> { ["Input.CurrentPassword"] = current, ["Input.NewPassword"] = wanted });
}
