using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Match;

namespace MovieRecs.Domain.Evaluation;

/// <summary>What ratings held out of a training say about it.</summary>
/// <param name="Figures">How well they were foretold.</param>
/// <param name="Match">The curve from predicted stars to the match, fitted to what was predicted and given; null without a star prediction.</param>
/// <param name="Interval">From predicted stars to their interval, fitted likewise; null without a star prediction, or with too few ratings.</param>
public sealed record HoldoutResult(HoldoutFigures Figures, MatchCalibration? Match, IntervalCalibration? Interval);
