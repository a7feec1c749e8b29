using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Tests.Integration.Api;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class TokensPageTests
{
    private const string Path = "/account/tokens";

    [Fact]
    public async Task Make_Token_IsShownOnceAndWorks()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();

        using HttpResponseMessage answer = await MakeAsync(ann, "Backup");
        using IDocument made = await Visitor.ReadAsync(answer);
        string token = made.QuerySelector("#new-token")!.GetAttribute("value")!;
        using ApiCaller program = ApiCaller.OfToken(site, token);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains($"curl -H \"Authorization: Bearer {token}\" http://localhost/api/v1/me", made.QuerySelector("#new-token-example")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await program.StatusAsync(HttpMethod.Get, "me"));
        using IDocument later = await ann.OpenAsync(Path);
        Assert.DoesNotContain("mrx_", later.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("Backup", later.QuerySelector(".tokens .name")?.TextContent);
    }

    [Theory]
    [InlineData("", "Enter a name.")]
    [InlineData("backup", "You have a token of this name already.")]
    public async Task Make_WithoutAFitName_SaysWhyAndMakesNone(string name, string reason)
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();
        using HttpResponseMessage first = await MakeAsync(ann, "Backup");

        using HttpResponseMessage answer = await MakeAsync(ann, name);

        using IDocument page = await Visitor.ReadAsync(answer);
        Assert.Contains(reason, page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#new-token"));
        Assert.Equal(1, await site.WithStoreAsync(store => store.ApiTokens.CountAsync()));
    }

    [Fact]
    public async Task Revoke_Token_EndsItAndOnlyOnesOwn()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync("ann@example.org");
        using Visitor bob = await site.SignUpAsync("bob@example.org", "Bob");
        using HttpResponseMessage anns = await MakeAsync(ann, "Backup");
        using HttpResponseMessage bobs = await MakeAsync(bob, "Backup");
        string id = await IdAsync(ann);

        using HttpResponseMessage byBob = await RevokeAsync(bob, id);
        int left = await site.WithStoreAsync(store => store.ApiTokens.CountAsync());
        using HttpResponseMessage byAnn = await RevokeAsync(ann, id);

        Assert.Equal(2, left);
        using IDocument page = await ann.OpenAsync(Visitor.RedirectOf(byAnn)!);
        Assert.Equal("The token is revoked.", page.QuerySelector("[role=status]")?.TextContent);
        Assert.Null(page.QuerySelector(".tokens"));
        Assert.Equal(1, await site.WithStoreAsync(store => store.ApiTokens.CountAsync()));
    }

    [Fact]
    public async Task Revoke_WithoutTheFormsToken_IsRefused()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();
        using HttpResponseMessage made = await MakeAsync(ann, "Backup");
        using FormUrlEncodedContent forged = new(new Dictionary<string, string> { ["_handler"] = "revoke-token", ["Revoked"] = await IdAsync(ann) });

        using HttpResponseMessage answer = await ann.Client.PostAsync(new Uri(Path, UriKind.Relative), forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, await site.WithStoreAsync(store => store.ApiTokens.CountAsync()));
    }

    [Fact]
    public async Task PersonalData_WithATokens_NamesItWithoutIt()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor ann = await site.SignUpAsync();
        using HttpResponseMessage made = await MakeAsync(ann, "Backup");

        using HttpResponseMessage answer = await ann.GetAsync("/account/personal-data");

        JsonElement data = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        JsonElement token = Assert.Single(data.GetProperty("accessTokens").EnumerateArray());
        Assert.Equal("Backup", token.GetProperty("name").GetString());
        Assert.DoesNotContain("mrx_", data.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> MakeAsync(Visitor visitor, string name) =>
        visitor.PostFormAsync(Path, new Dictionary<string, string> { ["Input.Name"] = name });

    private static Task<HttpResponseMessage> RevokeAsync(Visitor visitor, string id) =>
        visitor.PostFormAsync(Path, new Dictionary<string, string> { ["Revoked"] = id }, "form:has(.tokens)");

    private static async Task<string> IdAsync(Visitor visitor)
    {
        using IDocument page = await visitor.OpenAsync(Path);
        return page.QuerySelector(".tokens button")!.GetAttribute("value")!;
    }
}
