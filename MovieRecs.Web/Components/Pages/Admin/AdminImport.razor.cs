using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>Brings a MovieLens dataset in, from a file or from GroupLens. The import outlives the page.</summary>
public sealed partial class AdminImport : IDisposable
{
    private const int BufferSize = 1 << 16;

    /// <summary>How many bytes go by between two updates of the upload's progress bar.</summary>
    private const long BytesPerUpdate = 1 << 20;

    private CancellationTokenSource? _cancellation;
    private Upload? _uploading;
    private string _chosen = NamedDataset.All[0].Key;
    private bool _agreed;
    private string? _problem;

    [Inject]
    public required ImportJobs Jobs { get; set; }

    [Inject]
    public required AdminDesk Desk { get; set; }

    [Inject]
    public required ImportFolder Files { get; set; }

    [Inject]
    public required IOptions<ImportOptions> Options { get; set; }

    private bool IsBusy => _uploading is not null || Jobs.Status is { IsRunning: true };

    public void Dispose()
    {
        Jobs.Changed -= OnJobChanged;
        _cancellation?.Cancel();
    }

    protected override void OnInitialized() => Jobs.Changed += OnJobChanged;

    private void OnJobChanged() => _ = InvokeAsync(StateHasChanged);

    private void CancelUpload() => _cancellation?.Cancel();

    /// <summary>Another dataset has terms of its own, to be agreed to anew.</summary>
    private void Choose(string key) => (_chosen, _agreed) = (key, false);

    private Task DownloadAsync(NamedDataset dataset) => StartAsync(dataset.FileName, () => Jobs.StartDownload(dataset));

    private async Task CancelAsync()
    {
        AdminOutcome outcome = await Desk.DoAsync(AuditVerb.CancelImport, Jobs.Status?.Label ?? "import", _ =>
        {
            Jobs.Cancel();
            return Task.FromResult(new AdminDeed("The import is asked to stop"));
        });
        _problem = outcome.IsDone ? null : outcome.Text;
    }

    /// <returns>True where it was started.</returns>
    private async Task<bool> StartAsync(string name, Action start)
    {
        AdminOutcome outcome = await Desk.DoAsync(AuditVerb.StartImport, name, _ =>
        {
            try
            {
                start();
                return Task.FromResult(new AdminDeed($"The import of {name} is started"));
            }
            catch (ImportException error)
            {
                throw new AdminException(error.Message);
            }
        });
        _problem = outcome.IsDone ? null : outcome.Text;
        return outcome.IsDone;
    }

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        IBrowserFile file = change.File;
        _problem = null;
        if (file.Size > Options.Value.LargestZipBytes)
        {
            _problem = $"{file.Name} is {ByteText.Of(file.Size)}; at most {Options.Value.LargestZipMegabytes} MB can be uploaded. Use the command line (import PATH), or raise Import:LargestZipMegabytes.";
            return;
        }

        using CancellationTokenSource cancellation = new();
        _cancellation = cancellation;
        string? path = null;
        bool isHandedOver = false;
        try
        {
            Jobs.RequireFree();
            path = Files.NewFile(".zip");
            await SaveAsync(file, path, cancellation.Token);
            string saved = path;
            // Where it is refused, the file is deleted there; where nobody got as far as that, here.
            isHandedOver = await StartAsync(Path.GetFileName(file.Name), () => Jobs.StartUpload(saved, file.Name));
        }
        catch (ImportException error)
        {
            _problem = error.Message;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _problem = $"The upload of {file.Name} was cancelled. Nothing was imported.";
        }
        catch (Exception error) when (IsBrokenOff(error))
        {
            _problem = $"The upload of {file.Name} broke off ({error.Message.TrimEnd('.')}). Nothing was imported; try again.";
        }
        finally
        {
            _cancellation = null;
            _uploading = null;
            if (path is not null && !isHandedOver)
                Files.Delete(path);
        }
    }

    /// <summary>What a lost connection, a browser that can't read its file any more, or a disk without room throw.</summary>
    private static bool IsBrokenOff(Exception error) =>
        error is IOException or UnauthorizedAccessException or TimeoutException or JSException or JSDisconnectedException or ObjectDisposedException or OperationCanceledException;

    /// <summary>Streams the upload to a file; of its size, only a buffer is ever in memory.</summary>
    private async Task SaveAsync(IBrowserFile file, string path, CancellationToken cancellationToken)
    {
        _uploading = new Upload(file.Name, file.Size, 0);
        await using Stream from = file.OpenReadStream(Options.Value.LargestZipBytes, cancellationToken);
        await using FileStream to = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        byte[] buffer = new byte[BufferSize];
        long sent = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            sent += read;
            if (sent - _uploading.Sent >= BytesPerUpdate)
            {
                _uploading = _uploading with { Sent = sent };
                StateHasChanged();
            }
        }
    }

    private sealed record Upload(string Name, long Size, long Sent);
}
