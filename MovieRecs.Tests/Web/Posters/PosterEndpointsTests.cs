using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Posters;

namespace MovieRecs.Tests.Web.Posters;

public sealed class PosterEndpointsTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"posters-{Guid.NewGuid():N}.db");
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDbContextFactory<MovieRecsDbContext>(options => options.UseSqlite($"Data Source={_file};Pooling=False"));
        _app = builder.Build();
        _app.MapPosters();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = _app.GetTestClient();
        Movie movie = Some.Movie(0, "Fast & Furious", 2009, "Crime", "Action");
        movie.Credits.Add(new Credit { Person = new Person { Name = "Justin Lin" }, Role = CreditRole.Director });
        movie.Tags.Add(new MovieTag { Tag = new Tag { Name = "heist" } });
        await using MovieRecsDbContext db = await NewDbAsync();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        db.Add(movie);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        _address = PosterUrl.For(movie);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        File.Delete(_file);
    }

    [Fact]
    public async Task Get_PresentVersion_IsAPosterKeptForEver()
    {
        using HttpResponseMessage response = await GetAsync(_address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        string svg = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<title>Fast &amp; Furious (2009)</title>", svg, StringComparison.Ordinal);
        Assert.Contains("Justin Lin", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?v=0123456789abcdef")]
    public async Task Get_NoOrAnotherVersion_IsAskedForAgain(string query)
    {
        using HttpResponseMessage response = await GetAsync(_address.Split('?')[0] + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal($"\"{_address.Split("v=")[1]}\"", response.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Get_KnownETag_IsNotModifiedUntilTheFilmIs()
    {
        string path = _address.Split('?')[0];
        string etag = $"\"{_address.Split("v=")[1]}\"";
        using HttpResponseMessage same = await GetAsync(path, etag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await using MovieRecsDbContext db = await NewDbAsync();
        await db.Movies.ExecuteUpdateAsync(set => set.SetProperty(movie => movie.Year, 2010), TestContext.Current.CancellationToken);
        using HttpResponseMessage changed = await GetAsync(path, etag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(etag, changed.Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("/posters/999999.svg")]
    [InlineData("/posters/-1.svg")]
    [InlineData("/posters/99999999999.svg")]
    [InlineData("/posters/one.svg")]
    public async Task Get_UnknownMovie_IsNotFound(string path)
    {
        using HttpResponseMessage response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? etag = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (etag is not null)
            request.Headers.Add("If-None-Match", etag);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<MovieRecsDbContext> NewDbAsync() =>
        _app.Services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
