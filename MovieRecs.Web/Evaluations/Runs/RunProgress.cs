namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>How far the running evaluation is.</summary>
/// <param name="Done">Steps that are done, of <paramref name="Total"/>: one for each fold and model.</param>
/// <param name="Fold">The fold at work; empty before the first and after the last.</param>
/// <param name="Model">The model at work.</param>
/// <param name="ModelShare">How much of its step is done, 0 to 1, where its training tells; else 0.</param>
/// <param name="Share">How much of all is done, 0 to 1; never less than before.</param>
/// <param name="Left">How long the rest takes, estimated from what was measured; null while there is nothing to go by.</param>
/// <param name="IsAside">True while it waits for a training that goes first.</param>
public sealed record RunProgress(int Done, int Total, string Fold, string Model, double ModelShare, double Share, TimeSpan? Left, bool IsAside)
{
    /// <summary>Nothing is known yet: ratings are being read.</summary>
    public static RunProgress Reading { get; } = new(0, 0, "", "", 0, 0, null, false);
}
