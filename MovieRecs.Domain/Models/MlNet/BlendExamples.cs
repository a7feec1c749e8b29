using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// What a blend learns from: of each rater of an inner split the head of a plain blend's list, where the places that count
/// are fought over, and which of it they liked among the held-out ratings. What they liked further down is left out as well
/// as what they didn't: examples picked by what the signals say of one kind only would teach the signals' opposite.
/// </summary>
internal static class BlendExamples
{
    /// <summary>100 taught better than 40, 200 or the whole list; that was seen on the first test fold of MovieLens 100K, not apart from it.</summary>
    private const int Head = 100;

    private const double HeldOutShare = 0.2;

    /// <summary>With fewer raters a blend would be noise.</summary>
    private const int FewestPeople = 100;

    /// <summary>One entry per rater with something liked in the head and something not; none at all where that is too few.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static IReadOnlyList<BlendExample> Of(RatingDataset train, SideInformation side, ulong seed, CancellationToken cancellationToken)
    {
        InnerSplit split = InnerSplit.Of(train, HeldOutShare, seed);
        if (split.Rest.Users.Count < FewestPeople)
            return [];
        BlendSignals signals = BlendSignals.Learn(split.Rest, side, seed, cancellationToken);
        List<BlendExample> examples = [];
        foreach (IGrouping<RaterId, Rating> rater in split.HeldOut.GroupBy(rating => rating.Rater))
        {
            cancellationToken.ThrowIfCancellationRequested();
            HashSet<int> liked = [.. rater.Where(rating => rating.Stars.Value >= RatingScale.Liked).Select(rating => split.Rest.Items.IndexOf(rating.Movie))];
            UserProfile profile = ProfileOf(split.Rest, rater.Key);
            int[] candidates = [.. Enumerable.Range(0, split.Rest.Items.Count).Where(item => !profile.HasSeen(split.Rest.Items[item]))];
            BlendScores scores = signals.Score(profile, candidates);
            float[] plain = BlendWeights.Fixed.Blend(scores);
            int[] head = [.. Enumerable.Range(0, candidates.Length).OrderByDescending(at => plain[at]).Take(Head).Order()];
            BlendExample example = new(scores.At(head), Array.ConvertAll(head, at => liked.Contains(candidates[at])));
            if (example.Liked.Distinct().Count() == 2)
                examples.Add(example);
        }

        return examples.Count < FewestPeople ? [] : examples;
    }

    private static UserProfile ProfileOf(RatingDataset train, RaterId rater)
    {
        if (!train.Users.TryGetIndex(rater, out int user))
            return UserProfile.Empty;
        List<Signal> signals = [];
        for (int at = 0; at < train.ItemsOf(user).Length; at++)
            signals.Add(new Signal(train.Items[train.ItemsOf(user)[at]], Stars.FromHalfSteps((int)(train.StarsByUser(user)[at] * 2)), null, 0));
        return new UserProfile(signals);
    }
}
