using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Steering;

/// <summary>
/// All that a person can ask of their recommendations as a whole. A dial that is being turned is told once it rests for a
/// moment, or when the panel goes; everything else at once.
/// </summary>
public sealed partial class TunePanel : IAsyncDisposable
{
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(150);
    private static readonly string[] _minutes = ["90", "105", "120", "150"];

    private Preferences? _untold;
    private CancellationTokenSource? _turning;
    private string? _person;

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public required Preferences Preferences { get; set; }

    /// <summary>Raised with what is asked for now.</summary>
    [Parameter]
    public EventCallback<Preferences> OnChanged { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private static int DefaultDiversity => Percent(HomeSettings.Default.Diversity);

    private Preferences Now => _untold ?? Preferences;

    private HashSet<string> ChosenMinutes => Now.MostMinutes is { } minutes ? [minutes.ToString(CultureInfo.InvariantCulture)] : [];

    private HashSet<string> ExcludedDecades => [.. Now.ExcludedDecades.Select(DecadeName)];

    public async ValueTask DisposeAsync()
    {
        Stop();
        if (_untold is { } untold)
            await OnChanged.InvokeAsync(untold);
    }

    private static int Percent(float share) => (int)MathF.Round(share * 100);

    private static string DecadeName(int decade) => string.Create(CultureInfo.InvariantCulture, $"{decade}s");

    private static string Count(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);

    private Task TurnPopularity(int percent) => TurnAsync(Now with { Popularity = percent / 100f });

    private Task TurnDiversity(int percent) => TurnAsync(Now with { Diversity = percent == DefaultDiversity ? null : percent / 100f });

    private async Task TurnAsync(Preferences preferences)
    {
        Stop();
        _untold = preferences;
        CancellationTokenSource turning = _turning = new CancellationTokenSource();
        try
        {
            await Task.Delay(_rest, Clock, turning.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await ChangeAsync(preferences);
    }

    private async Task ChangeAsync(Preferences preferences)
    {
        Stop();
        _untold = preferences;
        await OnChanged.InvokeAsync(preferences);
        if (_untold == preferences)
            _untold = null;
    }

    private void Stop()
    {
        _turning?.Cancel();
        _turning?.Dispose();
        _turning = null;
    }

    private Task ToggleMinutesAsync(string minutes) =>
        ChangeAsync(Now with { MostMinutes = ChosenMinutes.Contains(minutes) ? null : int.Parse(minutes, CultureInfo.InvariantCulture) });

    /// <summary>What is no number of minutes asks for nothing.</summary>
    private Task GiveMinutesAsync(ChangeEventArgs given) => ChangeAsync(Now with
    {
        MostMinutes = int.TryParse(given.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes > 0
            ? Math.Min(minutes, PreferenceWriter.MostMinutes)
            : null,
    });

    private Task ToggleLikedAsync(string genre) => ChangeAsync(Now.WithLiked(genre, !Now.LikedGenres.Contains(genre)));

    private Task ToggleAsync(FilterKind kind, string value)
    {
        Filter filter = new(kind, value);
        return ChangeAsync(Now.Filters().Contains(filter) ? Now.Without(filter) : Now.With(filter));
    }

    private Task<IEnumerable<string>> FindPeopleAsync(string? text, CancellationToken cancellationToken) =>
        Task.FromResult(CatalogueSearch.FindPeople(Catalogue.Current, text, 8).Select(person => person.Name));

    private async Task ExcludePersonAsync(string? person)
    {
        // The field is emptied for the next name.
        _person = person;
        if (string.IsNullOrEmpty(person))
            return;
        await ChangeAsync(Now.With(new Filter(FilterKind.Person, person)));
        _person = null;
    }
}
