using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>The snapshots that are kept, and what is wrong with any of them.</summary>
public sealed partial class SnapshotsPanel
{
    private IReadOnlyList<SnapshotEntry> _entries = [];
    private string? _problem;

    /// <summary>The number of the one that is served; null where it is in memory only. With each new one the list is read again.</summary>
    [Parameter, EditorRequired]
    public required int? Served { get; set; }

    [Inject]
    public required SnapshotFolder Folder { get; set; }

    protected override void OnParametersSet()
    {
        try
        {
            (_entries, _problem) = (Folder.List(), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            (_entries, _problem) = ([], $"The folder of the snapshots can't be read ({error.Message}).");
        }
    }
}
