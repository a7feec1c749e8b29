using MovieRecs.Domain.Import;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Telemetry;

namespace MovieRecs.Web.Importing;

/// <summary>
/// Runs imports in the background, one at a time, so that they outlive the page that started them. Watch
/// <see cref="Changed"/> and read <see cref="Status"/>.
/// </summary>
public sealed partial class ImportJobs(MovieLensImporter importer, DatasetDownload download, ImportFolder files, DataFolder folder, SiteTelemetry telemetry, TimeProvider clock, ILogger<ImportJobs> logger) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _cancellation;

    /// <summary>Raised a few times per second while an import runs, and at its end, on a thread of its own.</summary>
    public event Action? Changed;

    /// <summary>The running import, or else the last one since the program started; null where there was none.</summary>
    public ImportStatus? Status { get; private set; }

    /// <summary>Done as soon as no import runs; never fails.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Starts to import a zip or folder on this machine, which is left as it is.</summary>
    /// <exception cref="ImportException">Another import is running, or the data folder can't be written to.</exception>
    public void StartPath(string path) =>
        Start(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), (progress, cancellationToken) => ImportAsync(path, null, progress, cancellationToken));

    /// <summary>To be asked before an upload, which may take long: whether an import could start now.</summary>
    /// <exception cref="ImportException">Another import is running, or the data folder can't be written to.</exception>
    public void RequireFree() => ImportLock.Take(folder, "an upload", clock).Dispose();

    /// <summary>Starts to import an uploaded zip, and deletes it in any case.</summary>
    /// <param name="temporaryFile">Where the upload was written: a path from <see cref="ImportFolder.NewFile"/>.</param>
    /// <param name="fileName">What its owner calls it.</param>
    /// <exception cref="ImportException">Another import is running, or the data folder can't be written to; the upload is deleted then, too.</exception>
    public void StartUpload(string temporaryFile, string fileName)
    {
        string name = Path.GetFileName(fileName);
        try
        {
            Start(name, (progress, cancellationToken) => ImportAndDeleteAsync(temporaryFile, name, progress, cancellationToken));
        }
        catch (ImportException)
        {
            files.Delete(temporaryFile);
            throw;
        }
    }

    /// <summary>Starts to download and import a dataset. Its <see cref="NamedDataset.Licence"/> is to be shown before.</summary>
    /// <exception cref="ImportException">Another import is running, or the data folder can't be written to.</exception>
    public void StartDownload(NamedDataset dataset) => Start(dataset.FileName, async (progress, cancellationToken) =>
        await ImportAndDeleteAsync(await download.FetchAsync(dataset, progress, cancellationToken), dataset.FileName, progress, cancellationToken));

    /// <summary>Asks the running import to stop, if there is one; the store is then as before.</summary>
    public void Cancel()
    {
        lock (_gate)
            _cancellation?.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        Cancel();
        await Completion;
    }

    private void Start(string label, Func<IProgress<ImportProgress>, CancellationToken, Task<ImportReport>> import)
    {
        ImportLock held = ImportLock.Take(folder, label, clock);
        lock (_gate)
        {
            _cancellation = new CancellationTokenSource();
            ImportStatus started = new(label, ImportState.Running, clock.GetUtcNow(), default, 0);
            Status = started;
            CancellationToken cancellationToken = _cancellation.Token;
            Completion = Task.Run(() => RunAsync(held, started, import, cancellationToken), CancellationToken.None);
        }
        RaiseChanged();
    }

    private async Task RunAsync(ImportLock held, ImportStatus started, Func<IProgress<ImportProgress>, CancellationToken, Task<ImportReport>> import, CancellationToken cancellationToken)
    {
        ImportStatus ended = await OutcomeAsync(started, import, cancellationToken);
        // The lock last: whoever gets it next finds this import's end told, and nothing of it left to overwrite theirs.
        using (held)
        {
            lock (_gate)
            {
                _cancellation?.Dispose();
                _cancellation = null;
                Status = ended;
            }
        }
        RaiseChanged();
    }

    private async Task<ImportStatus> OutcomeAsync(ImportStatus started, Func<IProgress<ImportProgress>, CancellationToken, Task<ImportReport>> import, CancellationToken cancellationToken)
    {
        try
        {
            files.DeleteLeftovers();
            ProgressMeter meter = new(clock, (progress, perSecond) => Show(started with { Progress = progress, PerSecond = perSecond }));
            ImportReport report = await telemetry.WorkAsync("import", () => import(meter, cancellationToken));
            Log.Imported(logger, started.Label, report.Summary, report.Elapsed);
            return started with { State = ImportState.Succeeded, Report = report };
        }
        catch (OperationCanceledException)
        {
            Log.Cancelled(logger, started.Label);
            return started with { State = ImportState.Cancelled };
        }
        catch (ImportException error)
        {
            Log.Refused(logger, started.Label, error.Message);
            return started with { State = ImportState.Failed, Error = error.Message };
        }
#pragma warning disable CA1031 // Nobody awaits a background job: whatever happens has to end up where it is seen.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.Failed(logger, error, started.Label);
            return started with { State = ImportState.Failed, Error = $"The import failed unexpectedly ({error.Message}). Nothing was imported; the program's log says more." };
        }
    }

    private async Task<ImportReport> ImportAndDeleteAsync(string path, string name, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportAsync(path, name, progress, cancellationToken);
        }
        finally
        {
            files.Delete(path);
        }
    }

    private async Task<ImportReport> ImportAsync(string path, string? name, IProgress<ImportProgress> progress, CancellationToken cancellationToken)
    {
        using IDatasetFiles dataset = DatasetFiles.Open(path, name);
        return await importer.ImportAsync(dataset, progress, cancellationToken);
    }

    private void Show(ImportStatus status)
    {
        Status = status;
        RaiseChanged();
    }

    /// <summary>Tells whoever watches; a page that fails at that is no reason to stop the import.</summary>
    private void RaiseChanged()
    {
        try
        {
            Changed?.Invoke();
        }
#pragma warning disable CA1031
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.WatcherFailed(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Imported {Label} in {Elapsed}: {Summary}")]
        public static partial void Imported(ILogger logger, string label, string summary, TimeSpan elapsed);

        [LoggerMessage(Level = LogLevel.Information, Message = "The import of {Label} was cancelled")]
        public static partial void Cancelled(ILogger logger, string label);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The import of {Label} was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string label, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Something that watches imports failed")]
        public static partial void WatcherFailed(ILogger logger, Exception error);

        [LoggerMessage(Level = LogLevel.Error, Message = "The import of {Label} failed")]
        public static partial void Failed(ILogger logger, Exception error, string label);
    }
}
