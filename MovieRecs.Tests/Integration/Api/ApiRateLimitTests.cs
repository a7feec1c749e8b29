using System.Net;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ApiRateLimitTests
{
    [Fact]
    public async Task Account_BeyondItsLimit_IsToldWhenToComeBackWhicheverTokenItUses()
    {
        await using SiteFactory site = Site();
        string account = await ApiCaller.SignUpAsync(site, "ann@example.org");
        using ApiCaller first = ApiCaller.OfToken(site, await ApiCaller.MakeTokenAsync(site, account, "One"));
        using ApiCaller second = ApiCaller.OfToken(site, await ApiCaller.MakeTokenAsync(site, account, "Two"));
        using ApiCaller bob = await ApiCaller.OfSomebodyAsync(site);

        HttpStatusCode[] within = [await first.StatusAsync(HttpMethod.Get, "me"), await second.StatusAsync(HttpMethod.Get, "me"), await first.StatusAsync(HttpMethod.Get, "movies")];
        using HttpResponseMessage beyond = await second.SendAsync(HttpMethod.Get, "me");

        Assert.All(within, status => Assert.Equal(HttpStatusCode.OK, status));
        await ApiCaller.ProblemAsync(beyond, HttpStatusCode.TooManyRequests);
        Assert.InRange(beyond.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
        Assert.Equal(HttpStatusCode.OK, await bob.StatusAsync(HttpMethod.Get, "me"));
    }

    [Fact]
    public async Task Guests_BeyondTheirLimit_AreRefusedAndWrongTokensCountWithThem()
    {
        await using SiteFactory site = Site();
        using ApiCaller guest = ApiCaller.OfToken(site, null);
        using ApiCaller stranger = ApiCaller.OfToken(site, "mrx_wrong");

        HttpStatusCode[] answers =
        [
            await guest.StatusAsync(HttpMethod.Get, "movies"),
            await stranger.StatusAsync(HttpMethod.Get, "movies"),
            await guest.StatusAsync(HttpMethod.Get, "/openapi/v1.json"),
            await stranger.StatusAsync(HttpMethod.Get, "me"),
        ];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    private static SiteFactory Site() => SiteFactory.Bare(("MovieRecs:Api:RequestsPerMinute", "3"), ("MovieRecs:Api:GuestRequestsPerMinute", "2"));
}
