using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Evaluation;

/// <summary>All that one model predicted on one fold, for somebody else to judge. Nothing keeps it after it was told.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Fold">What it learned from, and was asked.</param>
/// <param name="Given">The test ratings, by ascending rater.</param>
/// <param name="Predicted">For each of them, the stars that its error was computed from.</param>
public sealed record FoldPredictions(string Model, Fold Fold, IReadOnlyList<Rating> Given, ReadOnlyMemory<float> Predicted)
{
    /// <summary>For each of them, its standard deviation in stars; 0 where the model doesn't know how uncertain it is.</summary>
    public ReadOnlyMemory<float> Deviations { get; init; } = new float[Predicted.Length];
}
