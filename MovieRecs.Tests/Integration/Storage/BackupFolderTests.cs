using System.Net;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Storage;

namespace MovieRecs.Tests.Integration.Storage;

public sealed class BackupFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Make_WhileAWriterWritesPairs_CopiesWholePairsOnly()
    {
        await using SiteFactory site = SiteFactory.Bare();
        WriteGate gate = site.Get<WriteGate>();
        using CancellationTokenSource enough = new();
        TaskCompletionSource first = new();
        Task writing = Task.Run(
            async () =>
            {
                for (int pair = 0; !enough.IsCancellationRequested && pair < 5000; pair++)
                {
                    int number = pair;
                    await gate.WriteAsync(async store =>
                    {
                        store.Facts.AddRange(new StoreFact { Name = $"left-{number}", Value = new string('x', 2000) }, new StoreFact { Name = $"right-{number}", Value = "y" });
                        await store.SaveChangesAsync(CancellationToken.None);
                    });
                    first.TrySetResult();
                }
            },
            Cancellation);
        await first.Task;

        BackupFolder backups = site.Get<BackupFolder>();
        await backups.MakeAsync();
        await enough.CancelAsync();
        await writing;

        string copy = backups.Find(Assert.Single(backups.List()).Name)!;
        using SqliteConnection connection = new($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.True((long)Scalar(connection, "SELECT COUNT(*) FROM Facts WHERE Name LIKE 'left-%'")! > 0);
        Assert.Equal(Scalar(connection, "SELECT COUNT(*) FROM Facts WHERE Name LIKE 'left-%'"), Scalar(connection, "SELECT COUNT(*) FROM Facts WHERE Name LIKE 'right-%'"));
    }

    [Fact]
    public async Task Restore_AsThePageSays_IsAWholeSite()
    {
        await using SiteFactory site = SiteFactory.Bare();
        (await site.SignUpAdminAsync()).Dispose();
        BackupFolder backups = site.Get<BackupFolder>();
        await backups.MakeAsync();
        (await site.SignUpAsync()).Dispose();

        await using SiteFactory restored = new();
        File.Copy(backups.Find(backups.List()[0].Name)!, Path.Combine(restored.DataFolder, "movierecs.db"));

        Assert.Equal(["admin@example.org"], await restored.WithStoreAsync(store => store.Users.Select(account => account.Email).ToListAsync()));
        using Visitor admin = restored.CreateVisitor();
        using HttpResponseMessage answer = await admin.SignInAsync("admin@example.org");
        Assert.Equal("/", Visitor.RedirectOf(answer));
    }

    [Fact]
    public async Task Make_NoRoom_IsRefusedAndLeavesNothing()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using BackupFolder backups = Folder(site, new DiskSpace(_ => 1_000_000));

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(backups.MakeAsync);

        Assert.Contains("the disk has 1.0 MB left", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(backups.Path));
    }

    [Fact]
    public async Task Make_DamagedStore_IsRefusedAndLeavesNothing()
    {
        await using SiteFactory site = SiteFactory.Bare();
        string folder = Directory.CreateTempSubdirectory("movierecs-damaged-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "movierecs.db"), "This is no store at all, however long it may be.", Cancellation);
        using BackupFolder damaged = new(new DataFolder(folder), new DiskSpace(_ => long.MaxValue), Options.Create(new BackupOptions()), TimeProvider.System, NullLogger<BackupFolder>.Instance);

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(damaged.MakeAsync);

        Assert.StartsWith("No back-up was made", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(damaged.Path));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Make_MoreThanAreKept_DeletesTheOldest()
    {
        await using SiteFactory site = SiteFactory.Bare();
        ManualClock clock = new();
        using BackupFolder backups = new(site.Get<DataFolder>(), DiskSpace.Real, Options.Create(new BackupOptions { Keep = 2 }), clock, NullLogger<BackupFolder>.Instance);
        for (int day = 0; day < 3; day++)
        {
            await backups.MakeAsync();
            clock.Advance(TimeSpan.FromDays(1));
        }

        IReadOnlyList<BackupEntry> left = backups.List();
        Assert.Equal(2, left.Count);
        Assert.Equal(left.Select(backup => backup.Name).OrderDescending(), left.Select(backup => backup.Name));
        backups.Delete(left[0].Name);
        Assert.Throws<AdminException>(() => backups.Delete(left[0].Name));
    }

    [Fact]
    public async Task Make_ClockSetBack_KeepsWhatIsJustMade()
    {
        await using SiteFactory site = SiteFactory.Bare();
        ManualClock clock = new();
        using BackupFolder backups = new(site.Get<DataFolder>(), DiskSpace.Real, Options.Create(new BackupOptions { Keep = 1 }), clock, NullLogger<BackupFolder>.Instance);
        await backups.MakeAsync();
        clock.Advance(TimeSpan.FromDays(-1));

        await backups.MakeAsync();

        Assert.Equal("movierecs-20251231-120000.db", Assert.Single(backups.List()).Name);
    }

    [Fact]
    public async Task Make_TwiceInOneSecond_KeepsBoth()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using BackupFolder backups = new(site.Get<DataFolder>(), DiskSpace.Real, Options.Create(new BackupOptions { Keep = 2 }), new ManualClock(), NullLogger<BackupFolder>.Instance);

        await backups.MakeAsync();
        await backups.MakeAsync();

        Assert.Equal(["movierecs-20260101-120001.db", "movierecs-20260101-120000.db"], backups.List().Select(backup => backup.Name));
    }

    [Theory]
    [InlineData("../movierecs.db")]
    [InlineData("movierecs.db")]
    [InlineData("movierecs-20260101-000000.db.tmp")]
    public async Task Find_WhatIsNoBackup_IsNull(string name)
    {
        await using SiteFactory site = SiteFactory.Bare();

        Assert.Null(site.Get<BackupFolder>().Find(name));
    }

    [Fact]
    public async Task Download_ByAnAdmin_CanGoOnInTheMiddle()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();
        await site.Get<BackupFolder>().MakeAsync();
        BackupEntry backup = site.Get<BackupFolder>().List()[0];
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"/admin/backups/{backup.Name}", UriKind.Relative));
        request.Headers.Range = new RangeHeaderValue(0, 15);

        using HttpResponseMessage answer = await admin.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("SQLite format 3\0", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(backup.Bytes, answer.Content.Headers.ContentRange?.Length);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static BackupFolder Folder(SiteFactory site, DiskSpace disk) =>
        new(site.Get<DataFolder>(), disk, site.Get<IOptions<BackupOptions>>(), TimeProvider.System, NullLogger<BackupFolder>.Instance);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
