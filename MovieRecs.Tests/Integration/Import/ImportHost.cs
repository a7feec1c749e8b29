using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>The services of importing over a store of their own, in a folder that goes when this does.</summary>
internal sealed class ImportHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ImportHost(IHost host) => _host = host;

    public DataFolder Folder => Get<DataFolder>();

    public MovieLensImporter Importer => Get<MovieLensImporter>();

    public ImportJobs Jobs => Get<ImportJobs>();

    public static async Task<ImportHost> CreateAsync(params (string Name, string Value)[] settings)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        // As a source of its own: values that are set past one go when the store adds its own.
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create(DataFolder.Setting, (string?)Directory.CreateTempSubdirectory("movierecs-test-").FullName),
            .. settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)),
        ]);
        builder.Logging.ClearProviders();
        builder.AddMovieRecsStore();
        builder.AddMovieRecsImport();
        ImportHost host = new(builder.Build());
        await host._host.Services.MigrateStoreAsync();
        return host;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public MovieRecsDbContext OpenStore() => Get<IDbContextFactory<MovieRecsDbContext>>().CreateDbContext();

    public async Task<ImportReport> ImportAsync(MemoryStream zip, IProgress<ImportProgress>? progress = null, CancellationTokenSource? cancellation = null)
    {
        using IDatasetFiles files = SomeDataset.Open(zip);
        return await Importer.ImportAsync(files, progress, cancellation?.Token ?? TestContext.Current.CancellationToken);
    }

    /// <summary>All that the store holds, with its tables and indexes, as text; but for the records of imports themselves.</summary>
    public string Dump()
    {
        using MovieRecsDbContext store = OpenStore();
        store.Database.OpenConnection();
        SqliteConnection connection = (SqliteConnection)store.Database.GetDbConnection();
        List<string> lines = Rows(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql");
        foreach (string table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('Imports', 'sqlite_sequence') ORDER BY name"))
        {
            lines.Add(table);
            lines.AddRange(Rows(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal));
        }
        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        string folder = Folder.Path;
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        List<string> rows = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        return rows;
    }
}
