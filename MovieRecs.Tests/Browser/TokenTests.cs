using System.Net;
using System.Net.Http.Headers;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class TokenTests(Chromium chromium, ListeningSite site)
{
    [Fact]
    public async Task Person_MakingAndRevokingAToken_HasItWorkInBetween()
    {
        await using Journey ann = await Journey.StartAsync(chromium, site.Address);
        await ann.SignUpAsync();
        await ann.OpenStaticAsync("/account/manage");
        await ann.Page.GetByRole(AriaRole.Link, new() { Name = "Access tokens for programs" }).ClickAsync();
        await ann.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nightly backup");
        await ann.Button("Make a token").ClickAsync();

        string token = await ann.Page.GetByRole(AriaRole.Textbox, new() { Name = "Token", Exact = true }).InputValueAsync();
        AxeResult seen = await ann.Page.RunAxe();
        await ann.Button("Copy").ClickAsync();
        await Expect(ann.Button("Copied").Or(ann.Button("Press Ctrl+C"))).ToBeVisibleAsync();
        HttpStatusCode before = await AskAsync(token);
        await ann.Button("Revoke Nightly backup").ClickAsync();
        await Expect(ann.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The token is revoked.");

        Assert.DoesNotContain(seen.Violations, violation => violation.Impact is "serious" or "critical");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before, await AskAsync(token)));
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using HttpClient program = new() { BaseAddress = new Uri(site.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage answer = await program.GetAsync(new Uri("/api/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
