using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Recommending.Why;

namespace MovieRecs.Web.Components.Steering;

/// <summary>What each thing that a person did contributes to a score. Its order holds still while they try other stars.</summary>
public sealed partial class SignalTable
{
    /// <summary>How many are shown before the rest is asked for.</summary>
    private const int Few = 8;

    private Dictionary<MovieId, ShownSignal> _shown = [];
    private bool _all;

    /// <summary>What they did, in the order to show it.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SignalShare> Shares { get; set; }

    /// <summary>The score as it would be with the changes.</summary>
    [Parameter, EditorRequired]
    public required ShownScore Score { get; set; }

    /// <summary>The hundredths of a full bar.</summary>
    [Parameter, EditorRequired]
    public int Full { get; set; }

    /// <summary>Stars to think of, by film; null where it is to be thought away.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<MovieId, Stars?> Changes { get; set; }

    /// <summary>Raised with the changes that are wanted now.</summary>
    [Parameter]
    public EventCallback<IReadOnlyDictionary<MovieId, Stars?>> OnChanged { get; set; }

    private int RestTotal => Score.Score - Score.NamedGenres - Score.Popularity
        - Shares.Take(Few).Sum(share => _shown.GetValueOrDefault(share.Movie.Id)?.Total ?? 0);

    protected override void OnParametersSet() => _shown = Score.Signals.ToDictionary(signal => signal.Share.Movie.Id);

    private bool IsOut(MovieId movie) => Changes.TryGetValue(movie, out Stars? stars) && stars is null;

    private int ThoughtOf(SignalShare share) =>
        (Changes.TryGetValue(share.Movie.Id, out Stars? thought) ? thought : share.Signal.Stars)?.HalfSteps ?? 0;

    private string Did(SignalShare share) =>
        Changes.GetValueOrDefault(share.Movie.Id) is { } stars ? $"What if you gave it {stars} stars" : ShareText.Did(share.Signal);

    private async Task GiveAsync(SignalShare share, StarsGiven given)
    {
        given.IsSaved = true;
        Stars? stars = given.HalfSteps == 0 ? null : Stars.FromHalfSteps(given.HalfSteps);
        await ChangeAsync(share.Movie.Id, stars, isChange: stars != share.Signal.Stars);
    }

    private Task ToggleAsync(SignalShare share) => ChangeAsync(share.Movie.Id, null, isChange: !IsOut(share.Movie.Id));

    private Task ChangeAsync(MovieId movie, Stars? stars, bool isChange)
    {
        Dictionary<MovieId, Stars?> changes = new(Changes);
        changes.Remove(movie);
        if (isChange)
            changes.Add(movie, stars);
        return OnChanged.InvokeAsync(changes);
    }
}
