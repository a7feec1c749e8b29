using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Data.Sqlite;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Autopsies;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Autopsies;

/// <summary>Chooses whose page to take apart and by which snapshot; all of it in the address.</summary>
public sealed partial class AdminAutopsy
{
    private IReadOnlyList<KeptPersona> _personas = [];
    private List<int> _snapshots = [];
    private List<int> _allSnapshots = [];
    private AutopsyAnswer? _answer;
    private string? _problem;
    private string? _folderProblem;
    private string? _asked;
    private bool _isAsking;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [SupplyParameterFromQuery(Name = "films")]
    public string? Films { get; set; }

    [SupplyParameterFromQuery(Name = "genres")]
    public string? Genres { get; set; }

    /// <summary>"me", or the id of a persona.</summary>
    [SupplyParameterFromQuery(Name = "who")]
    public string? WhoText { get; set; }

    [SupplyParameterFromQuery(Name = "snapshot")]
    public string? Snapshot { get; set; }

    [SupplyParameterFromQuery(Name = "other")]
    public string? Other { get; set; }

    [Inject]
    public required AutopsyDesk Desk { get; set; }

    [Inject]
    public required PersonaStore Personas { get; set; }

    [Inject]
    public required SnapshotFolder Folder { get; set; }

    [Inject]
    public required ModelHolder Models { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string Who => WhoText == "me" || Number(WhoText) is not null ? WhoText! : "";

    private AutopsyQuestion Question => new(
        TasteText.Read(Films),
        [.. (Genres ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Take(TasteText.MostFilms)],
        Number(WhoText), WhoText == "me", Number(Snapshot), Number(Other));

    protected override async Task OnInitializedAsync()
    {
        _personas = await Task.Run(() => Personas.ListAsync());
        try
        {
            _allSnapshots = [.. Folder.List().Where(entry => entry.Problem is null).Select(entry => entry.Number)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _folderProblem = $"The folder of the snapshots can't be read ({error.Message}).";
        }

        _snapshots = [.. _allSnapshots.Where(number => number != Models.Served?.Snapshot)];
    }

    /// <summary>Asked in the circuit only: what comes of it is too much to hand over, and not worth making twice.</summary>
    protected override async Task OnParametersSetAsync()
    {
        string asked = $"{Films}\n{Genres}\n{WhoText}\n{Snapshot}\n{Other}";
        if (!RendererInfo.IsInteractive || asked == _asked)
            return;
        (_asked, _isAsking, _problem) = (asked, true, null);
        StateHasChanged();
        AutopsyQuestion question = Question;
        AuthenticationState session = await Authentication;
        (AutopsyAnswer? answer, string? problem) = await Task.Run(() => AskAsync(question, session));
        // A later question may have been answered first.
        if (asked != _asked)
            return;
        (_answer, _problem, _isAsking) = (answer, problem, false);
    }

    private async Task<(AutopsyAnswer? Answer, string? Problem)> AskAsync(AutopsyQuestion question, AuthenticationState session)
    {
        try
        {
            return (await Desk.AskAsync(question, session.User.RaterId()), null);
        }
        catch (AdminException error)
        {
            return (null, error.Message);
        }
        catch (SqliteException error)
        {
            return (null, $"The store can't be read just now ({error.Message}). Try again in a moment.");
        }
        catch (TimeoutException)
        {
            return (null, "Nothing serves yet: the first snapshot is being made. Try again in a moment.");
        }
    }

    private void ChooseWho(string? who) => Go("who", who);

    /// <summary>The same page with one thing changed; nothing removes it.</summary>
    private void Go(string name, object? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value as string is { Length: > 0 } text ? text : null), replace: true);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
