using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>The golden personas that are kept: switched, deleted, and that taken back.</summary>
public sealed partial class PersonaPanel
{
    private const int MostExamples = 3;

    private IReadOnlyList<Persona> _examples = [];
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required IReadOnlyList<PersonaLine> Personas { get; set; }

    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>Raised when one was changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required AdminDesk Desk { get; set; }

    [Inject]
    public required AuditUndo Undo { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private bool IsOff => IsDisabled || _isBusy || !RendererInfo.IsInteractive;

    protected override void OnParametersSet()
    {
        if (Personas.Count == 0 && _examples.Count == 0)
            _examples = PersonaExamples.For(Catalogue.Current, Models.Current, MostExamples);
    }

    private string Title(MovieId movie) => Catalogue.Current.Find(movie)?.Title ?? "a film that is gone";

    private Task AddAsync(Persona example) => ActAsync($"persona {example.Name}", store => PersonaStore.SaveAsync(store, null, example));

    private Task SwitchAsync(PersonaLine persona) => ActAsync(Subject(persona), store => PersonaStore.SwitchAsync(store, persona.Id, !persona.IsActive));

    private Task DeleteAsync(PersonaLine persona) => ActAsync(Subject(persona), store => PersonaStore.DeleteAsync(store, persona.Id), $"“{persona.Name}” is deleted");

    private static string Subject(PersonaLine persona) => $"persona {persona.Name}";

    /// <param name="undoable">What the snackbar says, with an Undo; null for the deed's own words without one.</param>
    private async Task ActAsync(string subject, Func<MovieRecsDbContext, Task<AdminDeed>> change, string? undoable = null)
    {
        _isBusy = true;
        try
        {
            AdminOutcome outcome = await Desk.ChangeAsync(AuditVerb.ChangePersona, subject, change);
            if (undoable is null || outcome.Entry is not { } entry)
                Snackbar.Say(outcome);
            else
                Snackbar.Add(undoable, Severity.Normal, options => (options.Action, options.OnClick) = ("Undo", _ => UndoAsync(entry)));
            await OnChanged.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private Task UndoAsync(int entry) => InvokeAsync(async () =>
    {
        Snackbar.Say(await Undo.UndoAsync(entry));
        await OnChanged.InvokeAsync();
    });
}
