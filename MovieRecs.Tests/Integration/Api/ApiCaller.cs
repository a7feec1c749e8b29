using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Api;

/// <summary>A program that uses the API over HTTP.</summary>
internal sealed class ApiCaller(HttpClient client) : IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Client => client;

    /// <summary>A program of somebody new, with a token of theirs.</summary>
    public static async Task<ApiCaller> OfSomebodyAsync(SiteFactory site)
    {
        string account = await SignUpAsync(site, $"{Guid.NewGuid():N}@example.org");
        return OfToken(site, await MakeTokenAsync(site, account));
    }

    /// <summary>A program that sends this as its token; null for none.</summary>
    public static ApiCaller OfToken(SiteFactory site, string? token)
    {
        HttpClient client = site.CreateVisitor().Client;
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return new ApiCaller(client);
    }

    /// <summary>Makes an account.</summary>
    /// <returns>Its id.</returns>
    public static Task<string> SignUpAsync(SiteFactory site, string email) => site.WithServicesAsync(async services =>
    {
        Registration registration = await services.GetRequiredService<Registrar>().RegisterAsync(new NewAccount(email, "Ann", Visitor.Password));
        return Assert.IsType<Account>(registration.Account).Id;
    });

    /// <summary>Makes a token for the account.</summary>
    public static async Task<string> MakeTokenAsync(SiteFactory site, string account, string name = "Test") =>
        (await site.Services.GetRequiredService<ApiTokens>().MakeAsync(account, name)).Text!;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, string type = "application/json")
    {
        HttpRequestMessage request = new(method, new Uri(path.StartsWith('/') ? path : $"/api/v1/{path}", UriKind.Relative));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, type);
        return client.SendAsync(request, Cancellation);
    }

    /// <summary>The status alone.</summary>
    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string? json = null)
    {
        using HttpResponseMessage answer = await SendAsync(method, path, json);
        return answer.StatusCode;
    }

    /// <summary>What a successful GET answers.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    /// <summary>What a request is refused with: problem details of this status.</summary>
    public async Task<JsonElement> RefusalAsync(HttpStatusCode status, HttpMethod method, string path, string? json = null, string type = "application/json")
    {
        using HttpResponseMessage answer = await SendAsync(method, path, json, type);
        return await ProblemAsync(answer, status);
    }

    /// <summary>Reads problem details, and checks that they are that.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public Task<HttpStatusCode> RateAsync(int movie, double stars) =>
        StatusAsync(HttpMethod.Put, $"me/ratings/{movie}", JsonSerializer.Serialize(new { stars }));

    public void Dispose() => client.Dispose();
}
