using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Recommending.Why;
using MudBlazor;

namespace MovieRecs.Web.Components.Steering;

/// <summary>
/// A sheet at the page's side with the arithmetic of a pick. Other stars can be tried on it: what they would do is shown
/// at once, and nothing is saved unless the person says so. Its result is true where ratings were saved.
/// </summary>
public sealed partial class WhySheet
{
    private static readonly DialogOptions _side = new() { Position = DialogPosition.TopRight, CloseButton = true, CloseOnEscapeKey = true, MaxWidth = MaxWidth.False, FullWidth = false };

    private IReadOnlyDictionary<MovieId, Stars?> _changes = new Dictionary<MovieId, Stars?>();
    private ScoreBreakdown? _before;

    /// <summary>What the changes would do; null until something is tried.</summary>
    private WhatIfResult? _result;
    private ShownScore? _shownBefore;
    private ShownScore? _shown;
    private bool _isLoaded;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required WhyRequest Request { get; set; }

    [Inject]
    public required RecommendationService Recommendations { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <summary>The stars among the changes; what is left out can't be saved.</summary>
    private List<(MovieId Movie, Stars Stars)> ToSave => [.. _changes.Where(change => change.Value is not null).Select(change => (change.Key, change.Value!.Value))];

    private ScoreBreakdown After => _result?.After ?? _before!;

    /// <summary>
    /// True where the row doesn't offer its films by their score: its own line is the reason. In any other the reason is told
    /// from the same numbers as the rest of the sheet, since the page may be older than they are.
    /// </summary>
    private bool IsOfferedForOtherReasons => Request.Row is "watchlist" or "popular" || _before!.Signals.Count == 0;

    /// <summary>The largest bar that is shown before anything is changed, so that bars can be compared with one another.</summary>
    private int Full => Math.Max(1, new[] { _shownBefore!.Taste, _shownBefore.Content, _shownBefore.NamedGenres, _shownBefore.Popularity }.Max(Math.Abs));

    private string Verdict => (_before!.Rank - After.Rank) switch
    {
        > 0 => "↑ higher up",
        < 0 => "↓ further down",
        _ => "= the same place",
    };

    /// <summary>Opens the sheet.</summary>
    /// <returns>True where ratings were saved.</returns>
    public static async Task<bool> OpenAsync(IDialogService dialogs, WhyRequest request)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(request);
        IDialogReference sheet = await dialogs.ShowAsync<WhySheet>($"Why {request.Movie.Title}?", new DialogParameters<WhySheet> { { dialog => dialog.Request, request } }, _side);
        return await sheet.Result is { Canceled: false };
    }

    protected override async Task OnInitializedAsync()
    {
        _before = await Recommendations.ExplainAsync(Request.Movie.Id, Request.Viewer, Request.Elsewhere);
        _shown = _shownBefore = _before is null ? null : ShownScore.Of(_before);
        _isLoaded = true;
    }

    private static string Rank(int rank) => rank.ToString("N0", CultureInfo.InvariantCulture);

    private async Task ChangeAsync(IReadOnlyDictionary<MovieId, Stars?> changes)
    {
        _changes = changes;
        WhatIfResult? result = changes.Count == 0 && _result is { } tried
            ? tried with { After = tried.Before, RowAfter = tried.RowBefore }
            : await ThinkAsync(changes);
        // A later change may have been answered first; and another tab may have hidden the film meanwhile.
        if (_changes == changes && result is not null)
            (_result, _shown) = (result, ShownScore.Of(result.After));
    }

    private Task<WhatIfResult?> ThinkAsync(IReadOnlyDictionary<MovieId, Stars?> changes) =>
        Recommendations.WhatIfAsync(Request.Movie.Id, Request.Row, Request.Viewer, changes, Request.Elsewhere);

    /// <summary>Saves one rating after the other, up to one that can't be: what was saved by then counts, and the rest is named.</summary>
    private async Task SaveAsync()
    {
        List<(MovieId Movie, Stars Stars)> changed = ToSave;
        int saved = 0;
        while (saved < changed.Count && await Actions.RateAsync(Request.Viewer.Rater, changed[saved].Movie, new StarsGiven(changed[saved].Stars.HalfSteps)))
            saved++;
        if (saved == 0)
            return;
        if (saved < changed.Count)
            Snackbar.Add($"Not saved: {string.Join(", ", changed.Skip(saved).Select(change => Catalogue.Current.Find(change.Movie)?.Title))}", Severity.Error);
        Dialog.Close(DialogResult.Ok(true));
    }
}
