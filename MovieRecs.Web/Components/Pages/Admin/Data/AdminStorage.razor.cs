using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>What uses the disk, and back-ups of the store: makes, hands out and deletes them.</summary>
public sealed partial class AdminStorage
{
    private IReadOnlyList<BackupEntry> _backups = [];
    private IReadOnlyList<StoragePart> _parts = [];
    private IReadOnlyList<KeyValuePair<string, long>>? _rows;
    private long _free;
    private bool _isCounting;
    private string? _problem;
    private string? _countProblem;
    private string? _deleting;

    [Inject]
    public required BackupFolder Backups { get; set; }

    [Inject]
    public required StorageReader Storage { get; set; }

    [Inject]
    public required DataFolder Folder { get; set; }

    [Inject]
    public required IOptions<BackupOptions> Options { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    protected override void OnInitialized() => Look();

    private string Age(DateTimeOffset madeAt) => (Clock.GetUtcNow() - madeAt) switch
    {
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 2 } age => $"{(int)age.TotalMinutes} minutes ago",
        { TotalDays: < 2 } age => $"{(int)age.TotalHours} hours ago",
        { } age => $"{(int)age.TotalDays} days ago",
    };

    private void Look()
    {
        try
        {
            (_backups, _parts, _free, _problem) = (Backups.List(), Storage.Parts(), Storage.Free, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problem = $"The data folder can't be read just now ({error.Message}).";
        }
    }

    private async Task BackUpAsync()
    {
        await DoAsync(AuditVerb.BackUp, "the store", _ => Backups.MakeAsync());
        Look();
    }

    private async Task DeleteAsync(string name)
    {
        await DoAsync(AuditVerb.DeleteBackup, name, _ => Task.FromResult(Backups.Delete(name)));
        _deleting = null;
        Look();
    }

    private async Task CountAsync()
    {
        if (!await IsAdminStillAsync())
            return;
        _isCounting = true;
        try
        {
            _rows = await Task.Run(() => Storage.RowsAsync());
            _countProblem = null;
        }
        catch (SqliteException error)
        {
            _countProblem = $"The rows can't be counted just now ({error.Message}). Try again in a moment.";
        }
        finally
        {
            _isCounting = false;
        }
    }
}
