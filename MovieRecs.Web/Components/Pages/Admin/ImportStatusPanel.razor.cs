using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>How an import goes, and what came of it.</summary>
public sealed partial class ImportStatusPanel
{
    [Parameter, EditorRequired]
    public required ImportStatus Status { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    private string Heading => Status.State switch
    {
        ImportState.Running => $"Importing {Status.Label}",
        ImportState.Succeeded => $"{Status.Label} is imported",
        ImportState.Cancelled => $"The import of {Status.Label} was cancelled",
        _ => $"{Status.Label} was not imported",
    };

    private string PhaseText => Status.Progress.Phase switch
    {
        ImportPhase.Downloading => $"Downloading… {ByteText.Of(Status.Progress.Done)} of {ByteText.Of(Status.Progress.Total)}",
        ImportPhase.Reading => $"Reading… {ByteText.Of(Status.Progress.Done)} of {ByteText.Of(Status.Progress.Total)}",
        ImportPhase.WritingMovies => $"Writing films… {Number(Status.Progress.Done)} of {Number(Status.Progress.Total)}",
        ImportPhase.WritingRatings => $"Writing ratings… {Number(Status.Progress.Done)} of {Number(Status.Progress.Total)}, {Number((long)Status.PerSecond)} a second",
        _ => "Finishing…",
    };

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

}
