namespace MovieRecs.Domain.Models;

/// <summary>
/// A model whose scores for a person are a sum over what that person did, so that each score splits exactly into one
/// contribution per signal. Only such models may be served: their reasons are true.
/// </summary>
public interface ILinearScorer
{
    /// <summary>False where the model never met the item: its score and all its contributions are then 0 for everybody.</summary>
    bool Knows(int item);

    /// <summary>The model as seen by one person. Item indices are those of the trained model's vocabulary.</summary>
    ILinearScores For(KnownSignals signals);
}
