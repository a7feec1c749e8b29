using System.Numerics.Tensors;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>What is known of a person apart from the stars they gave, in a model's samples.</summary>
internal sealed class PersonFeatures
{
    private readonly BfmSamples _model;
    private readonly float[] _squares;
    private readonly float[] _scratch;

    private PersonFeatures(BfmSamples model)
    {
        _model = model;
        Sums = new float[model.RowLength];
        _squares = new float[model.RowLength];
        _scratch = new float[model.RowLength];
    }

    /// <summary>S × (k + 1): Σ x w and then Σ x v over the features.</summary>
    public float[] Sums { get; }

    /// <param name="movies">The movies rated, by the model's index.</param>
    /// <param name="traits">By the model's index.</param>
    public static PersonFeatures Of(BfmSamples model, int[] movies, int[] traits)
    {
        PersonFeatures person = new(model);
        if (model.RatedRows.Length > 0)
            person.Add(model.RatedRows, movies, model.SetDamping);
        person.Add(model.TraitRows, traits, 0);
        return person;
    }

    /// <summary>What the pairs of features give in one sample: Σ_f ½ ((Σ x v)² − Σ x² v²).</summary>
    public float PairsOf(int sample)
    {
        Range factors = ((sample * _model.Width) + 1)..((sample + 1) * _model.Width);
        return 0.5f * (TensorPrimitives.SumOfSquares<float>(Sums.AsSpan(factors)) - TensorPrimitives.Sum<float>(_squares.AsSpan(factors)));
    }

    /// <summary>Adds n features that all have the value x = 1/√(n + δ).</summary>
    private void Add(float[] rows, int[] features, float damping)
    {
        float x = 1 / MathF.Sqrt(features.Length + damping);
        foreach (int feature in features)
        {
            ReadOnlySpan<float> row = rows.AsSpan(feature * _model.RowLength, _model.RowLength);
            TensorPrimitives.MultiplyAdd(row, x, Sums, Sums);
            TensorPrimitives.Multiply(row, row, _scratch);
            TensorPrimitives.MultiplyAdd(_scratch, x * x, _squares, _squares);
        }
    }
}
