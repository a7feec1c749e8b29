using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Ials;

/// <summary>
/// The item side of a trained iALS model and what a fold-in needs besides: α₀QᵀQ and the ridge. It keeps nothing about
/// any person, so it serves newcomers and old members alike from their present signals.
/// </summary>
public sealed class FactorModel : ILinearScorer
{
    private readonly float[] _gram;

    /// <param name="gram">α₀QᵀQ over the items trained on, k × k; the lower triangle is enough.</param>
    /// <param name="regularisation">λ.</param>
    /// <param name="ridgeBase">α₀I: what every person's ridge has before their first rating.</param>
    public FactorModel(ItemFactors items, float[] gram, float regularisation, float ridgeBase)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(gram);
        ArgumentOutOfRangeException.ThrowIfNotEqual(gram.Length, items.Rank * items.Rank);
        Items = items;
        (_gram, Regularisation, RidgeBase) = (gram, regularisation, ridgeBase);
    }

    public ItemFactors Items { get; }

    /// <summary>α₀QᵀQ over the items trained on, of which the lower triangle counts.</summary>
    internal ReadOnlySpan<float> Gram => _gram;

    /// <summary>λ.</summary>
    internal float Regularisation { get; }

    /// <summary>α₀I.</summary>
    internal float RidgeBase { get; }

    /// <summary>Solves for a person's factors from their signals.</summary>
    public FoldIn FoldIn(KnownSignals signals) => new(this, signals);

    bool ILinearScorer.Knows(int item) => Items.Knows(item);

    ILinearScores ILinearScorer.For(KnownSignals signals) => FoldIn(signals);

    /// <summary>The same model with its items moved from one vocabulary to another; items new there are unknown to it.</summary>
    public FactorModel Reindex(Vocabulary<MovieId> from, Vocabulary<MovieId> to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        float[] values = new float[to.Count * Items.Rank];
        bool[] known = new bool[to.Count];
        for (int item = 0; item < to.Count; item++)
        {
            if (from.TryGetIndex(to[item], out int source) && Items.Knows(source))
            {
                known[item] = true;
                Items[source].CopyTo(values.AsSpan(item * Items.Rank));
            }
        }

        return new FactorModel(new ItemFactors(values, known, Items.Rank), _gram, Regularisation, RidgeBase);
    }

    /// <summary>Factors the person's A = QₛᵀQₛ + α₀QᵀQ + λ(n + α₀I)I; null where it cannot be solved.</summary>
    internal NormalEquations? Equations(ReadOnlySpan<int> observed)
    {
        NormalEquations equations = new(Items.Rank);
        float ridge = Regularisation * (observed.Length + RidgeBase);
        return equations.TryFactor(_gram, ridge, Items.Values, observed) ? equations : null;
    }
}
