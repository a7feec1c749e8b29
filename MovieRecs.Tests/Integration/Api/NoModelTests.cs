using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Api;

public sealed class NoModelTests
{
    [Fact]
    public async Task Get_BeforeTheFirstModel_AsksToComeAgainAndTellsWhatNeedsNone()
    {
        await using SiteFactory site = new();
        await using WebApplicationFactory<Program> untrained = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.Remove(services.Single(IsTraining))));
        int film = untrained.Services.GetRequiredService<CatalogueHolder>().Current.Entries[0].Movie.Id.Value;
        using ApiCaller ann = new(untrained.CreateClient());
        ann.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(untrained.Services));

        foreach (string path in new[] { "me/recommendations", $"movies/{film}/similar" })
        {
            using HttpResponseMessage answer = await ann.SendAsync(HttpMethod.Get, path);
            JsonElement problem = await ApiCaller.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable);
            Assert.Contains("model", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(JsonValueKind.Null, (await ann.GetAsync($"movies/{film}")).GetProperty("mine").GetProperty("expected").ValueKind);
    }

    private static bool IsTraining(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is Func<IServiceProvider, TrainingWorker>;

    private static async Task<string> TokenAsync(IServiceProvider services)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        Registration registration = await scope.ServiceProvider.GetRequiredService<Registrar>().RegisterAsync(new NewAccount("ann@example.org", "Ann", Visitor.Password));
        return (await services.GetRequiredService<ApiTokens>().MakeAsync(registration.Account!.Id, "Test")).Text!;
    }
}
