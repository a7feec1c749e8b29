using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>ML.NET's evaluator on our predictions: a second opinion on our own figures of error.</summary>
public static class AccuracyCrossCheck
{
    /// <summary>What ML.NET says the errors are, in stars.</summary>
    /// <exception cref="ArgumentException">
    /// No pairs, not as many of one as of the other, or a value that isn't finite, which ML.NET would leave out in silence.
    /// </exception>
    public static (double Rmse, double Mae) Of(ReadOnlySpan<float> predicted, ReadOnlySpan<float> given)
    {
        if (predicted.IsEmpty || predicted.Length != given.Length)
            throw new ArgumentException($"{predicted.Length} predictions of {given.Length} ratings have no mean error.", nameof(predicted));
        if (!TensorPrimitives.IsFiniteAll(predicted) || !TensorPrimitives.IsFiniteAll(given))
            throw new ArgumentException("A prediction or rating is not finite.", nameof(predicted));

        Pair[] pairs = new Pair[predicted.Length];
        for (int at = 0; at < pairs.Length; at++)
            pairs[at] = new Pair { Predicted = predicted[at], Given = given[at] };
        MLContext context = new();
        RegressionMetrics metrics = context.Regression.Evaluate(context.Data.LoadFromEnumerable(pairs), nameof(Pair.Given), nameof(Pair.Predicted));
        return (metrics.RootMeanSquaredError, metrics.MeanAbsoluteError);
    }

    private sealed class Pair
    {
        public float Predicted { get; init; }

        public float Given { get; init; }
    }
}
