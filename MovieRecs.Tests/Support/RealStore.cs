using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Support;

/// <summary>A migrated, empty SQLite file, opened as the site opens it, that goes with the test.</summary>
internal sealed class RealStore : IDbContextFactory<MovieRecsDbContext>, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("movierecs-store-").FullName;

    private string ConnectionString => StoreStartup.ConnectionString(Path.Combine(_folder, "movierecs.db"));

    public static async Task<RealStore> CreateAsync()
    {
        RealStore store = new();
        await using MovieRecsDbContext context = store.CreateDbContext();
        await context.Database.MigrateAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        return store;
    }

    public MovieRecsDbContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(ConnectionString).AddInterceptors(PragmaInterceptor.Instance).Options);

    /// <summary>Adds movies with the ids 1, 2, 3 … and the titles given.</summary>
    public async Task AddMoviesAsync(params string[] titles)
    {
        await using MovieRecsDbContext context = CreateDbContext();
        context.Movies.AddRange(titles.Select((title, index) => Some.Movie(index + 1, title)));
        await context.SaveChangesAsync();
    }

    public async Task<RaterId> AddRaterAsync()
    {
        await using MovieRecsDbContext context = CreateDbContext();
        Rater rater = new() { Source = RaterSource.Account };
        context.Raters.Add(rater);
        await context.SaveChangesAsync();
        return rater.Id;
    }

    public async Task<T> ReadAsync<T>(Func<MovieRecsDbContext, Task<T>> read)
    {
        await using MovieRecsDbContext context = CreateDbContext();
        return await read(context);
    }

    /// <summary>What a movie's statistics say: how many ratings, their half steps together, how many of four stars or more.</summary>
    public Task<(int Count, long HalfSteps, int Liked)> StatisticsAsync(MovieId movie) => ReadAsync(async context =>
    {
        MovieStatistics statistics = await context.MovieStatistics.SingleAsync(row => row.MovieId == movie);
        return (statistics.RatingCount, statistics.HalfStepSum, statistics.LikedCount);
    });

    public ValueTask DisposeAsync()
    {
        using (SqliteConnection pooled = new(ConnectionString))
            SqliteConnection.ClearPool(pooled);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
