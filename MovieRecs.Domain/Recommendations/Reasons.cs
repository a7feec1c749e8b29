using System.Numerics.Tensors;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// Finds the true reason for a candidate. Its score has three sources: what the person did, which is the sum of their
/// signals' contributions, the genres that they named, and how many people loved it. The largest source is the reason;
/// where that is what they did, the film of theirs that contributed most is named, and as one of many where it alone
/// contributes less than another source.
/// </summary>
internal sealed class Reasons(TrainedModel model, HybridScores scores)
{
    private readonly float[] _bySignal = new float[scores.Signals.Count];
    private readonly Dictionary<int, (int Signal, float Contribution)> _largest = [];

    /// <summary>The signal that contributes most to a candidate's score, and how much; −1 where there is no signal.</summary>
    public (int Signal, float Contribution) LargestSignal(int position)
    {
        if (_largest.TryGetValue(position, out (int Signal, float Contribution) largest))
            return largest;
        largest = (-1, 0);
        if (_bySignal.Length > 0)
        {
            scores.Contributions(position, _bySignal);
            int signal = TensorPrimitives.IndexOfMax<float>(_bySignal);
            largest = (signal, _bySignal[signal]);
        }

        _largest.Add(position, largest);
        return largest;
    }

    /// <summary>True where one signal speaks for the candidate, and more than anything else does.</summary>
    public bool IsOneSignal(int position) => HasCause(position) && LargestSignal(position).Contribution >= Others(position);

    /// <summary>True where some signal speaks for the candidate.</summary>
    public bool HasCause(int position) => LargestSignal(position) is { Signal: >= 0, Contribution: > 0 };

    /// <summary>The reason for a candidate; none but that it is here where nothing speaks for it.</summary>
    public Explanation Of(int position)
    {
        if (HasCause(position) && scores.PersonalScores[position] >= Others(position))
            return Cause(position);
        int item = scores.Candidates[position];
        if (scores.NamedGenres(position) > 0 && scores.NamedGenres(position) >= scores.Popularity(position))
            return NamedGenres(item);
        if (scores.Popularity(position) > 0 && scores.LikesLittleKnown)
            return new Explanation(ReasonKind.LittleKnown, null, WhyLine.LittleKnown);
        return scores.Popularity(position) > 0 ? Popular(item) : InCatalogue(item);
    }

    /// <summary>The signal with the largest contribution; where all signals together are the reason and it alone is not, that is said.</summary>
    public Explanation Cause(int position)
    {
        int cause = LargestSignal(position).Signal;
        Signal signal = scores.Signals.Signals[cause];
        string title = model.Movies[scores.Signals.Items[cause]].Title;
        return new Explanation(ReasonKind.Movie, signal.Movie, IsOneSignal(position) ? WhyLine.For(signal, title) : WhyLine.MostOfAll(title));
    }

    /// <summary>How many people loved an item; where nobody did, that is said.</summary>
    public Explanation Popular(int item)
    {
        int liked = model.Popularity.Liked(item);
        return liked > 0
            ? new Explanation(ReasonKind.Popular, null, WhyLine.LovedBy(liked))
            : InCatalogue(item);
    }

    private float Others(int position) => Math.Max(scores.Popularity(position), scores.NamedGenres(position));

    private Explanation NamedGenres(int item) => new(ReasonKind.Genre, null, WhyLine.ForGenres([.. model.Movies[item].Genres
        .Select(genre => genre.Name).Where(scores.Signals.Preferences.LikedGenres.Contains).Order(StringComparer.Ordinal)]));

    private Explanation InCatalogue(int item) => new(ReasonKind.Catalogue, null, WhyLine.FromCatalogue(model.Popularity.Ratings(item)));
}
