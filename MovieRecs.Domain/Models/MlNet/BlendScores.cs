namespace MovieRecs.Domain.Models.MlNet;

/// <summary>What the signals say of one person's candidates.</summary>
/// <param name="Known">n: how many signals the person gave.</param>
/// <param name="Ratings">How many ratings each candidate has.</param>
/// <param name="BySignal">For each signal of <see cref="BlendSignals"/>, its standardised scores of the candidates.</param>
internal sealed record BlendScores(int Known, int[] Ratings, float[][] BySignal)
{
    /// <summary>Of some of the candidates, by their positions.</summary>
    public BlendScores At(int[] positions) => new(
        Known,
        Array.ConvertAll(positions, at => Ratings[at]),
        Array.ConvertAll(BySignal, scores => Array.ConvertAll(positions, at => scores[at])));
}
