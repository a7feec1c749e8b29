using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using MovieRecs.Web.Commands;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Startup;

public sealed class StartFailureTests
{
    [Fact]
    public async Task Explain_AddressInUse_SaysWhichAndWhatToDo()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://{taken.LocalEndpoint}";

        string? reason = await FailureAsync(address);

        Assert.Contains(address, reason, StringComparison.Ordinal);
        Assert.EndsWith("choose another address with --urls.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AddressThatIsNone_SaysHowOneLooks() =>
        Assert.Equal("Invalid url: 'nonsense'. Addresses look like --urls http://localhost:5000.", await FailureAsync("nonsense"));

    [Fact]
    public void Explain_FaultOfTheProgram_HasNoAdvice() => Assert.Null(StartFailure.Explain(new InvalidOperationException("A fault.")));

    [Theory]
    [InlineData(true, "import", "x.zip")]
    [InlineData(true, "--data", "folder", "import", "x.zip")]
    [InlineData(true, "imprt", "x.zip")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:8080")]
    [InlineData(false, "--data", "folder")]
    public void Handles_Arguments_StartsTheSiteForOptionsOnly(bool isVerb, params string[] args) => Assert.Equal(isVerb, Verbs.Handles(args));

    private static async Task<string?> FailureAsync(string address)
    {
        await using WebApplication app = WebApplication.CreateBuilder(["--urls", address]).Build();
        return StartFailure.Explain(await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken)));
    }
}
