using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>Writes a golden persona and tries it, on what serves or on another snapshot, with each change.</summary>
public sealed partial class AdminPersona
{
    private Persona _persona = new("");
    private KeptPersona? _kept;
    private IReadOnlyList<string> _notes = [];
    private List<string> _faults = [];
    private List<(int? Number, string Name)> _snapshots = [];
    private Recommender? _recommender;
    private PersonaTrial? _trial;
    private string? _trialProblem;
    private int? _on;
    private int? _loaded;
    private bool _isGone;
    private bool _isTrying;
    private bool _isAsked;
    private bool _isRead;

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public int? Id { get; set; }

    [Inject]
    public required PersonaStore Store { get; set; }

    [Inject]
    public required SnapshotReader Reader { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required SnapshotFolder Snapshots { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string Title => Id is null ? "New persona" : _persona.Name.Length > 0 ? _persona.Name : "Persona";

    private string TrialText => _trial!.Rules.Count == 0 ? "The films with the highest scores, best first; rows draw from them."
        : _trial.Passes ? "✓ Every rule that can be asked holds. The films with the highest scores, best first:"
        : "✕ A rule is broken: this snapshot would be held back. The films with the highest scores, best first:";

    protected override async Task OnParametersSetAsync()
    {
        if (_isAsked && _loaded == Id)
            return;
        (_isAsked, _isRead, _loaded) = (true, false, Id);
        _kept = await FindAsync();
        _isGone = Id is not null && _kept is null;
        _persona = _kept?.Persona ?? new Persona("");
        _notes = _kept?.Notes ?? [];
        _snapshots = [.. Choices()];
        _on = Models.Served?.Snapshot;
        _recommender = Models.Current;
        Change(_persona);
        _isRead = true;
    }

    private static string Mark(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "✓",
        GateOutcome.Failed => "✕",
        _ => "–",
    };

    private string RuleText(PersonaRule rule) => rule.Text(rule.Movie is { } movie ? Catalogue.Current.Find(movie)?.TitleAndYear ?? "a film that is gone" : null);

    private IEnumerable<(int?, string)> Choices()
    {
        int? served = Models.Served?.Snapshot;
        yield return (served, served is null ? "What serves" : $"Snapshot {served}, which serves");
        IReadOnlyList<SnapshotEntry> entries;
        try
        {
            entries = Snapshots.List();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            entries = [];
        }

        foreach (SnapshotEntry entry in entries.Where(entry => entry.Number != served && entry.Problem is null))
            yield return (entry.Number, $"Snapshot {entry.Number}");
    }

    private void Rename(string? name)
    {
        _persona = _persona with { Name = name ?? "" };
        _faults = [.. PersonaCheck.Faults(_persona)];
    }

    /// <summary>Takes a change up, and tries it.</summary>
    private void Change(Persona persona)
    {
        _persona = persona;
        _faults = [.. PersonaCheck.Faults(persona)];
        bool canBeTried = _recommender is not null && (persona.Ratings.Count > 0 || persona.Genres.Count > 0) && persona.Rules.All(rule => PersonaCheck.IsFit(rule));
        _trial = canBeTried ? PersonaTrial.Of(_recommender!, persona) : null;
    }

    private async Task TryOnAsync(ChangeEventArgs change)
    {
        if (!await IsAdminStillAsync())
            return;
        _on = int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        (_isTrying, _trialProblem, _trial) = (true, null, null);
        StateHasChanged();
        try
        {
            _recommender = _on is { } chosen ? await Task.Run(() => Reader.ReadAsync(chosen)) : Models.Current;
            Change(_persona);
        }
        catch (AdminException error)
        {
            _trialProblem = error.Message;
        }
        finally
        {
            _isTrying = false;
        }
    }

    private async Task SaveAsync()
    {
        if (!await ChangeAsync(AuditVerb.ChangePersona, $"persona {_persona.Name}", store => PersonaStore.SaveAsync(store, _kept, _persona)))
            return;
        if (Id is null)
            Navigation.NavigateTo("/admin/models");
        else
            _kept = await FindAsync();
    }

    private async Task<KeptPersona?> FindAsync() => Id is { } id ? await Task.Run(() => Store.FindAsync(id)) : null;
}
