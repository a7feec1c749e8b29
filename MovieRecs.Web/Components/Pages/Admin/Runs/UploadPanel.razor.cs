using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>The data that an evaluation can be about: the store, and the datasets that were uploaded for it.</summary>
public sealed partial class UploadPanel : IDisposable
{
    private const long BytesPerUpdate = 1 << 20;

    private readonly CancellationTokenSource _left = new();
    private long? _sent;
    private long _size;
    private string? _problem;

    [Parameter, EditorRequired]
    public required IReadOnlyList<Upload> Uploads { get; set; }

    /// <summary>The hash of the one that is chosen; empty for the store.</summary>
    [Parameter, EditorRequired]
    public required string Chosen { get; set; }

    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    [Parameter]
    public EventCallback<Upload> OnDelete { get; set; }

    [Parameter]
    public EventCallback<Upload> OnUploaded { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    [Inject]
    public required UploadFolder Folder { get; set; }

    [Inject]
    public required AdminDesk Desk { get; set; }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        IBrowserFile file = change.File;
        (_problem, _size, _sent) = (null, file.Size, 0);
        Upload? kept = null;
        try
        {
            AdminOutcome outcome = await Desk.DoAsync(AuditVerb.KeepDataset, file.Name, async _ =>
            {
                kept = await KeepAsync(file);
                return new AdminDeed($"{kept.Name} is kept to evaluate on");
            });
            if (!outcome.IsDone)
                _problem = outcome.Text;
        }
        catch (Exception error) when (error is JSException or JSDisconnectedException or TimeoutException or ObjectDisposedException or OperationCanceledException)
        {
            _problem = $"The upload of {file.Name} broke off ({error.Message.TrimEnd('.')}). Nothing was kept; try again.";
        }
        finally
        {
            _sent = null;
        }

        if (kept is not null)
            await OnUploaded.InvokeAsync(kept);
    }

    private async Task<Upload> KeepAsync(IBrowserFile file)
    {
        if (file.Size > Folder.Room)
            throw new AdminException($"{file.Name} has {ByteText.Of(file.Size)}; at most {ByteText.Of(Folder.Room)} can be kept.");
        await using Stream from = file.OpenReadStream(Folder.Room, _left.Token);
        return await Folder.KeepAsync(from, file.Name, new Sent(this), _left.Token);
    }

    /// <summary>Shows how much has come, now and then.</summary>
    private sealed class Sent(UploadPanel panel) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value - panel._sent < BytesPerUpdate && value < panel._size)
                return;
            panel._sent = value;
            _ = panel.InvokeAsync(panel.StateHasChanged);
        }
    }
}
