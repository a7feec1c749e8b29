using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;
using MovieRecs.Web.Settings;
using SQLitePCL;

namespace MovieRecs.Web.Startup;

/// <summary>The store and the folder it lives in.</summary>
internal static class StoreStartup
{
    /// <summary>Registers <see cref="DataFolder"/>, the clock, <see cref="IDbContextFactory{TContext}"/> and <see cref="WriteGate"/>.</summary>
    public static T AddMovieRecsStore<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        DataFolder folder = DataFolder.Resolve(builder.Configuration[DataFolder.Setting]);
        StoreSettingsSource.AddTo(builder.Configuration, folder.Store);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        // A film has a handful of genres and people: one query joins them sooner than several read them.
        builder.Services.AddDbContextFactory<MovieRecsDbContext>(options => options
            .UseSqlite(ConnectionString(folder.Store), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(PragmaInterceptor.Instance));
        builder.Services.AddSingleton<WriteGate>();
        return builder;
    }

    /// <summary>How every part of the program opens the store.</summary>
    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        // Also how long a writer waits for another: a bulk import holds the store for as long as it writes.
        DefaultTimeout = 60,
    }.ToString();

    /// <summary>Brings the store's tables up to this version of the program.</summary>
    public static async Task MigrateStoreAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        IDbContextFactory<MovieRecsDbContext> factory = services.GetRequiredService<IDbContextFactory<MovieRecsDbContext>>();
        await using MovieRecsDbContext store = await factory.CreateDbContextAsync(cancellationToken);
        try
        {
            // Only where there is something to do: EF Core's migration lock is a row, and a program that is killed while it
            // holds it leaves it behind.
            if ((await store.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await store.Database.MigrateAsync(cancellationToken);
            await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new StartupException(Explain(services.GetRequiredService<DataFolder>().Store, error), error);
        }
    }

    private static string Explain(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"The store {path} is in use by another program, perhaps an import. Wait until that is done and start again.",
        raw.SQLITE_FULL => $"The disk that holds the store {path} is full. Make room and start again.",
        _ => $"The store {path} can't be opened ({error.Message}). Put a backup in its place, or name another folder with --data.",
    };
}
