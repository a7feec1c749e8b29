using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>The signals of a profile that are about movies a model has an index for; the others it cannot use.</summary>
public sealed class KnownSignals
{
    private readonly int[] _items;
    private readonly Signal[] _signals;

    public KnownSignals(UserProfile profile, Vocabulary<MovieId> items)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(items);
        _signals = [.. profile.Signals.Where(signal => items.TryGetIndex(signal.Movie, out _))];
        _items = Array.ConvertAll(_signals, signal => items.IndexOf(signal.Movie));
        SeenCount = _signals.Count(signal => signal.IsSeen);
        Preferences = profile.Preferences;
    }

    public int Count => _items.Length;

    /// <summary>How many of the movies the person has seen: the evidence n that there is of their taste.</summary>
    public int SeenCount { get; }

    /// <summary>What the person says about their recommendations as a whole.</summary>
    public Preferences Preferences { get; }

    /// <summary>The item index of each signal's movie, newest signal first.</summary>
    public ReadOnlySpan<int> Items => _items;

    /// <summary>The signals, newest first; aligned with <see cref="Items"/>.</summary>
    public ReadOnlySpan<Signal> Signals => _signals;
}
