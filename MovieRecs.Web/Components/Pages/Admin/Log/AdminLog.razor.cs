using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Log;

/// <summary>The audit log by kind and person, page by page; what says how to take it back can be taken back.</summary>
public sealed partial class AdminLog
{
    /// <summary>One more is read, to know whether there are older ones.</summary>
    private const int PageSize = 50;

    private string? _read;

    [SupplyParameterFromQuery(Name = "verb")]
    public string? VerbText { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public string? BeforeText { get; set; }

    /// <summary>As the prerendered page read them.</summary>
    [PersistentState]
    public List<LogEntry>? Entries { get; set; }

    /// <summary>Likewise.</summary>
    [PersistentState]
    public List<string>? Actors { get; set; }

    [Inject]
    public required AuditLog Audit { get; set; }

    [Inject]
    public required AuditUndo Undo { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    // Addresses are written by hand too: what is no kind, or no number, is no filter.
    private AuditVerb? Kind => Enum.TryParse(VerbText, ignoreCase: true, out AuditVerb verb) && Enum.IsDefined(verb) ? verb : null;

    private int? Before => int.TryParse(BeforeText, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    protected override async Task OnParametersSetAsync()
    {
        string asked = $"{Kind}|{By}|{Before}";
        if (_read == asked || (_read is null && Entries is not null))
        {
            _read = asked;
            return;
        }

        _read = asked;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        Actors = [.. await Task.Run(() => Audit.ActorsAsync())];
        Entries =
        [
            .. (await Task.Run(() => Audit.ListAsync(PageSize + 1, Before, Kind is { } kind ? [kind] : null, string.IsNullOrEmpty(By) ? null : By)))
                .Select(entry => new LogEntry(entry.Id, entry.At, entry.Actor, entry.Verb, entry.Subject, entry.Text, entry.UndoneAt, Undo.CanUndo(entry))),
        ];
    }

    private string Address(int? before) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["before"] = before });

    private async Task UndoAsync(int id)
    {
        await SayAsync(() => Undo.UndoAsync(id));
        await ReadAsync();
    }
}
