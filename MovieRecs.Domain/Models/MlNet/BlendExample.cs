namespace MovieRecs.Domain.Models.MlNet;

/// <summary>One rater's candidates to learn a blend from.</summary>
/// <param name="Liked">Which of them the rater liked, held out from the signals.</param>
internal sealed record BlendExample(BlendScores Scores, bool[] Liked);
