using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>
/// A value for each of a person's candidates, on its way into their scores: loaded, standardised, weighted and added, all
/// of them at once. The one place of that arithmetic. Made for one request.
/// </summary>
/// <param name="shareLeft">By item, <see cref="PartWeight.ShareLeft"/> of its ratings.</param>
internal sealed class CandidateValues(float[] shareLeft, int[] candidates)
{
    private readonly float[] _values = new float[candidates.Length];
    private readonly float[] _known = new float[candidates.Length];
    private readonly float[] _shareLeft = Gather(shareLeft, candidates);
    private readonly double[] _wide = new double[candidates.Length];

    public ReadOnlySpan<int> Candidates => candidates;

    /// <summary>Takes the scores of a part, which are 0 for the candidates that it doesn't know.</summary>
    /// <param name="knows">By item: 1 where the part knows it, else 0.</param>
    public void Load(ILinearScores scores, float[] knows)
    {
        scores.Score(candidates, _values);
        Gather(knows, candidates, _known);
    }

    /// <summary>Takes a value for each item.</summary>
    public void Load(float[] byItem)
    {
        Gather(byItem, candidates, _values);
        _known.AsSpan().Fill(1);
    }

    /// <summary>
    /// Adds w(j) z(j) to the total of each known candidate j, where z is the value brought to mean 0 and deviation 1 over
    /// the known candidates. What was loaded is spent.
    /// </summary>
    /// <param name="highestScale">What a value may at most be multiplied by to bring its deviation to 1.</param>
    /// <returns>What the values were standardised by.</returns>
    public Moments AddTo(Span<float> total, PartWeight weight, float highestScale = float.PositiveInfinity)
    {
        Moments moments = Moments.Of(_values, TensorPrimitives.Sum<float>(_known), _wide);
        moments = moments with { Scale = Math.Min(moments.Scale, highestScale) };
        TensorPrimitives.MultiplyAdd(_known, -moments.Mean, _values, _values);
        TensorPrimitives.MultiplyAdd(_values, moments.Scale * weight.Always, total, total);
        if (weight.ForCold == 0)
            return moments;
        TensorPrimitives.Multiply(_values, _shareLeft, _values);
        TensorPrimitives.MultiplyAdd(_values, moments.Scale * weight.ForCold, total, total);
        return moments;
    }

    private static float[] Gather(float[] byItem, int[] items)
    {
        float[] gathered = new float[items.Length];
        Gather(byItem, items, gathered);
        return gathered;
    }

    private static void Gather(float[] byItem, int[] items, float[] gathered)
    {
        for (int at = 0; at < items.Length; at++)
            gathered[at] = byItem[items[at]];
    }
}
