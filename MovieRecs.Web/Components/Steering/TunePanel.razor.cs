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

    private Func<Preferences, Preferences>? _untold;
    private CancellationTokenSource? _turning;
    private string? _person;

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public required Preferences Preferences { get; set; }

    /// <summary>Raised with what was changed; doing it twice is doing it once.</summary>
    [Parameter]
    public EventCallback<Func<Preferences, Preferences>> OnChanged { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private static int DefaultDiversity => Percent(HomeSettings.Default.Diversity);

    private Preferences Now => _untold is { } change ? change(Preferences) : Preferences;

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

    private Task TurnPopularity(int percent) => TurnAsync(now => now with { Popularity = percent / 100f });

    private Task TurnDiversity(int percent) => TurnAsync(now => now with { Diversity = percent == DefaultDiversity ? null : percent / 100f });

    private async Task TurnAsync(Func<Preferences, Preferences> change)
    {
        Func<Preferences, Preferences> all = Add(change);
        CancellationTokenSource turning = _turning = new CancellationTokenSource();
        try
        {
            await Task.Delay(_rest, Clock, turning.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await TellAsync(all);
    }

    private Task ChangeAsync(Func<Preferences, Preferences> change) => TellAsync(Add(change));

    /// <summary>What isn't told yet, and a change more.</summary>
    private Func<Preferences, Preferences> Add(Func<Preferences, Preferences> change)
    {
        Stop();
        return _untold = _untold is { } before ? now => change(before(now)) : change;
    }

    private async Task TellAsync(Func<Preferences, Preferences> all)
    {
        Stop();
        await OnChanged.InvokeAsync(all);
        if (_untold == all)
            _untold = null;
    }

    private void Stop()
    {
        _turning?.Cancel();
        _turning?.Dispose();
        _turning = null;
    }

    private Task ToggleMinutesAsync(string minutes)
    {
        int? most = ChosenMinutes.Contains(minutes) ? null : int.Parse(minutes, CultureInfo.InvariantCulture);
        return ChangeAsync(now => now with { MostMinutes = most });
    }

    /// <summary>What is no number of minutes asks for nothing.</summary>
    private Task GiveMinutesAsync(ChangeEventArgs given) => ChangeAsync(now => now with
    {
        MostMinutes = int.TryParse(given.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes > 0
            ? Math.Min(minutes, PreferenceWriter.MostMinutes)
            : null,
    });

    private Task ToggleLikedAsync(string genre)
    {
        bool liked = !Now.LikedGenres.Contains(genre);
        return ChangeAsync(now => now.WithLiked(genre, liked));
    }

    private Task ToggleAsync(FilterKind kind, string value)
    {
        Filter filter = new(kind, value);
        return Now.Filters().Contains(filter) ? ChangeAsync(now => now.Without(filter)) : ChangeAsync(now => now.With(filter));
    }

    private Task<IEnumerable<string>> FindPeopleAsync(string? text, CancellationToken cancellationToken) =>
        Task.FromResult(CatalogueSearch.FindPeople(Catalogue.Current, text, 8).Select(person => person.Name));

    private async Task ExcludePersonAsync(string? person)
    {
        // The field is emptied for the next name.
        _person = person;
        if (string.IsNullOrEmpty(person))
            return;
        await ChangeAsync(now => now.With(new Filter(FilterKind.Person, person)));
        _person = null;
    }
}
