using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>A server on this machine that answers every request for a dataset in one way.</summary>
internal sealed class FakeGroupLens : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeGroupLens(WebApplication app) => _app = app;

    /// <summary>A value for the setting Import:GroupLensAddress.</summary>
    public string Address => _app.Urls.Single() + "/datasets/movielens";

    /// <summary>Answers with a whole file.</summary>
    public static Task<FakeGroupLens> StartAsync(byte[] file) => StartAsync(async context =>
    {
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file, context.RequestAborted);
    });

    public static async Task<FakeGroupLens> StartAsync(RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.MapGet("/datasets/movielens/ml-latest-small.zip", answer);
        await app.StartAsync();
        return new FakeGroupLens(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
