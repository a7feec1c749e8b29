using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Integration.Import;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Startup;

public sealed class StoreStartupTests
{
    [Fact]
    public async Task MigrateStore_AnotherProgramWrites_SaysToWait()
    {
        DataFolder folder = new(Directory.CreateTempSubdirectory("movierecs-test-").FullName);
        await using (SqliteConnection other = new(StoreStartup.ConnectionString(folder.Store)))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using SqliteTransaction writing = other.BeginTransaction();

            StartupException error = await FailsAsync(folder);

            Assert.Equal($"The store {folder.Store} is in use by another program, perhaps an import. Wait until that is done and start again.", error.Message);
            SqliteConnection.ClearPool(other);
        }

        Directory.Delete(folder.Path, recursive: true);
    }

    [Fact]
    public async Task MigrateStore_UpToDateWhileAnotherProgramWrites_NeedsNoWaiting()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        await using MovieRecsDbContext other = host.OpenStore();
        await using IDbContextTransaction writing = await other.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using ServiceProvider services = ServicesOf(host.Folder);

        await services.MigrateStoreAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await other.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MigrateStore_NotADatabase_AdvisesABackup()
    {
        DataFolder folder = new(Directory.CreateTempSubdirectory("movierecs-test-").FullName);
        await File.WriteAllTextAsync(folder.Store, "Dear diary, today I have seen three films.", TestContext.Current.CancellationToken);

        StartupException error = await FailsAsync(folder);

        Assert.StartsWith($"The store {folder.Store} can't be opened", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Put a backup in its place, or name another folder with --data.", error.Message, StringComparison.Ordinal);
        Directory.Delete(folder.Path, recursive: true);
    }

    private static ServiceProvider ServicesOf(DataFolder folder) => new ServiceCollection()
        .AddSingleton(folder)
        .AddSingleton<IDbContextFactory<MovieRecsDbContext>>(new StoreWithPragma(folder, "PRAGMA busy_timeout = 0"))
        .BuildServiceProvider();

    private static async Task<StartupException> FailsAsync(DataFolder folder)
    {
        await using ServiceProvider services = ServicesOf(folder);
        return await Assert.ThrowsAsync<StartupException>(() => services.MigrateStoreAsync(TestContext.Current.CancellationToken));
    }
}
