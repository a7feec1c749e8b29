using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration;

/// <summary><c>evaluate --store</c>.</summary>
public sealed class EvaluateStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("movierecs-store-").FullName;

    private string Store => Path.Combine(_folder, "movierecs.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Store_WithRatings_IsMeasuredAndNotChanged()
    {
        await FillAsync();
        byte[] before = await File.ReadAllBytesAsync(Store, TestContext.Current.CancellationToken);

        (int exit, string output, string error) = await EvaluationFolder.RunAsync("--store", "--data", _folder, "--folds", "2", "--models", "bias", "--json");

        Assert.True(exit == 0, error);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("store", json.RootElement.GetProperty("dataset").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("models")[0].GetProperty("foldRmse").GetArrayLength());
        Assert.Equal(before, await File.ReadAllBytesAsync(Store, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Store_Ranking_TakesGenresFromTheCatalogue()
    {
        await FillAsync();

        (int exit, string output, string error) = await EvaluationFolder.RunAsync("--store", "--data", _folder, "--protocol", "ranking", "--folds", "2", "--models", "popularity", "--json");

        Assert.True(exit == 0, error);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.InRange(json.RootElement.GetProperty("models")[0].GetProperty("diversity@10").GetDouble(), 0.01, 1);
    }

    [Fact]
    public async Task Store_FilmsWithTags_AreMeasuredWithoutThem()
    {
        await FillAsync();

        (int exit, string output, string error) = await EvaluationFolder.RunAsync("--store", "--data", _folder, "--protocol", "ranking", "--folds", "2", "--models", "content", "--json");

        Assert.True(exit == 0, error);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.InRange(json.RootElement.GetProperty("models")[0].GetProperty("ndcg@10").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Store_WithoutRatings_SaysSo()
    {
        BareStore.CopyTo(_folder);

        await AssertFailsAsync("has no ratings", "--store", "--data", _folder);
    }

    [Fact]
    public async Task Store_NotThere_IsNotMade()
    {
        string missing = Path.Combine(_folder, "missing");

        await AssertFailsAsync($"There is no store {Path.Combine(missing, "movierecs.db")}", "--store", "--data", missing);

        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task Store_ThatIsNone_SaysSo()
    {
        await File.WriteAllTextAsync(Store, new string('x', 5000), TestContext.Current.CancellationToken);

        await AssertFailsAsync("can't be read", "--store", "--data", _folder);
    }

    [Fact]
    public Task Source_NotGiven_IsAskedFor() => AssertFailsAsync("Give the path of a MovieLens zip or folder, or --store");

    private async Task FillAsync()
    {
        BareStore.CopyTo(_folder);
        SqliteConnectionStringBuilder connection = new(StoreStartup.ConnectionString(Store)) { Pooling = false };
        await using MovieRecsDbContext store = new(new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(connection.ToString()).Options);
        Genre[] genres = [new() { Name = "Drama" }, new() { Name = "Comedy" }];
        Tag tag = new() { Name = "time travel" };
        store.Movies.AddRange(Enumerable.Range(1, 6).Select(movie => new Movie
        {
            Id = new(movie),
            Title = $"Film {movie}",
            Genres = [genres[movie % 2]],
            Tags = [new MovieTag { Tag = tag }],
        }));
        Rater[] raters = [.. Enumerable.Range(1, 6).Select(_ => new Rater { Source = RaterSource.Account })];
        store.Raters.AddRange(raters);
        await store.SaveChangesAsync();
        store.Ratings.AddRange(
            from rater in raters
            from movie in Enumerable.Range(1, 6)
            select new StoredRating { RaterId = rater.Id, MovieId = new(movie), Stars = Stars.FromHalfSteps(((rater.Id.Value + movie) % 3) + 7), RatedAt = movie });
        await store.SaveChangesAsync();
        await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task AssertFailsAsync(string message, params string[] arguments)
    {
        (int exit, string output, string error) = await EvaluationFolder.RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
