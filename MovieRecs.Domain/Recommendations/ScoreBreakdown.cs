using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;

namespace MovieRecs.Domain.Recommendations;

/// <summary>
/// The arithmetic of one film's score for one person: Σ <see cref="Signals"/> + <see cref="NamedGenres"/> +
/// <see cref="Popularity"/> = <see cref="Score"/>, but for rounding. All of it is measured against the average candidate,
/// which scores 0.
/// </summary>
public sealed record ScoreBreakdown
{
    public required Movie Movie { get; init; }

    /// <summary>The true reason in one line: the largest source of the score.</summary>
    public required Explanation Why { get; init; }

    /// <summary>Comparable among this person's candidates only, not stars.</summary>
    public required float Score { get; init; }

    /// <summary>1 for the film that scores highest among the candidates.</summary>
    public required int Rank { get; init; }

    /// <summary>How many films could have been offered.</summary>
    public required int Candidates { get; init; }

    /// <summary>What each thing that the person did contributes, the largest contributions first, for or against.</summary>
    public required IReadOnlyList<SignalShare> Signals { get; init; }

    /// <summary>The same content share as in <see cref="Signals"/>, by the film's features instead, the largest first; they sum to it.</summary>
    public required IReadOnlyList<FeatureShare> Content { get; init; }

    /// <summary>What the genres that the person named contribute.</summary>
    public required float NamedGenres { get; init; }

    /// <summary>What the film's being liked by many, or few, contributes.</summary>
    public required float Popularity { get; init; }

    /// <summary>How many people gave it four stars or more.</summary>
    public required int LikedBy { get; init; }

    /// <summary>What all that the person did contributes through other people's taste.</summary>
    public float Taste => Signals.Sum(share => share.Taste);

    /// <summary>Of a candidate, by its position among the scores.</summary>
    internal static ScoreBreakdown Of(TrainedModel model, HybridScores scores, int position)
    {
        int item = scores.Candidates[position];
        float[] taste = new float[scores.Signals.Count];
        float[] content = new float[scores.Signals.Count];
        scores.Contributions(position, ScorePart.Taste, taste);
        scores.Contributions(position, ScorePart.Content, content);
        return new ScoreBreakdown
        {
            Movie = model.Movies[item],
            Why = new Reasons(model, scores).Of(position),
            Score = scores.Scores[position],
            Rank = RankOf(scores.Scores, position),
            Candidates = scores.Candidates.Length,
            Signals =
            [
                .. Enumerable.Range(0, taste.Length)
                    .Select(at => new SignalShare(scores.Signals.Signals[at], model.Movies[scores.Signals.Items[at]], taste[at], content[at]))
                    .OrderByDescending(share => MathF.Abs(share.Total)).ThenBy(share => share.Movie.Id),
            ],
            Content =
            [
                .. scores.ContentContributions(position)
                    .Select(part => new FeatureShare(part.Feature < 0 ? null : ContentFeature.Of(model.Content.Name(part.Feature)), part.Contribution))
                    .OrderByDescending(share => MathF.Abs(share.Contribution)).ThenBy(share => share.Feature?.Name, StringComparer.Ordinal),
            ],
            NamedGenres = scores.NamedGenres(position),
            Popularity = scores.Popularity(position),
            LikedBy = model.Popularity.Liked(item),
        };
    }

    /// <summary>Ties as in every list: to the earlier position.</summary>
    private static int RankOf(ReadOnlySpan<float> scores, int position)
    {
        int rank = 1;
        for (int other = 0; other < scores.Length; other++)
            rank += scores[other] > scores[position] || (scores[other] == scores[position] && other < position) ? 1 : 0;
        return rank;
    }
}
