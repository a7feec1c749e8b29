using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>Puts movies in order by a blend of signals.</summary>
/// <param name="blend">One score per candidate; finite.</param>
internal sealed class BlendModel(Vocabulary<MovieId> items, BlendSignals signals, Func<BlendScores, float[]> blend) : IRankModel
{
    public Vocabulary<MovieId> Items => items;

    public IPersonalRanks For(UserProfile profile) => new Ranks(signals, profile, blend);

    private sealed class Ranks(BlendSignals signals, UserProfile profile, Func<BlendScores, float[]> blend) : IPersonalRanks
    {
        public void Score(ReadOnlySpan<int> candidates, Span<float> scores) => blend(signals.Score(profile, candidates.ToArray())).CopyTo(scores);
    }
}
