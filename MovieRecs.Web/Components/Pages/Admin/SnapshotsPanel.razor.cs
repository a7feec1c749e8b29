using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>The snapshots that are kept, and what is wrong with any of them.</summary>
public sealed partial class SnapshotsPanel
{
    private IReadOnlyList<SnapshotEntry> _entries = [];
    private string? _problem;
    private ServedModel? _listed;
    private bool _isListed;

    /// <summary>What is served. With each new model the list is read again: its snapshot may have taken the number of another.</summary>
    [Parameter, EditorRequired]
    public required ServedModel? Served { get; set; }

    [Inject]
    public required SnapshotFolder Folder { get; set; }

    protected override void OnParametersSet()
    {
        // The page shows itself anew a hundred times in each step of a training.
        if (_isListed && ReferenceEquals(_listed, Served))
            return;
        (_listed, _isListed) = (Served, true);
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
