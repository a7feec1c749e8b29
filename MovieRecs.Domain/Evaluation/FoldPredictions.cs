using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>All that one model predicted on one fold, for somebody else to judge. Nothing keeps it after it was told.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Fold">What it learned from, and was asked.</param>
/// <param name="Given">The test ratings, by ascending rater.</param>
/// <param name="Predicted">For each of them, the stars that its error was computed from.</param>
public sealed record FoldPredictions(string Model, Fold Fold, IReadOnlyList<Rating> Given, ReadOnlyMemory<float> Predicted);
