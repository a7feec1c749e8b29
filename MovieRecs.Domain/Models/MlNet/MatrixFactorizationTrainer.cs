using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.Recommender;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;
using Engine = Microsoft.ML.Trainers.MatrixFactorizationTrainer;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// ML.NET's matrix factorisation, which is LIBMF: r̂_ui = a + b p_u·q_i, with P and Q from stochastic gradient descent on
/// Σ (r_ui − p_u·q_i)² + λ (|p_u|² + |q_i|²) over the ratings. It has no biases and predicts too low; the line a + b x is
/// fitted on a tenth of the ratings, with factors of the other nine. The factors are copied out of the engine and served
/// from here. Compiled only with UseMLNetRecommender.
/// </summary>
/// <remarks>W.-S. Chin, Y. Zhuang, Y.-C. Juan &amp; C.-J. Lin, "A learning-rate schedule for stochastic gradient methods to matrix factorization", PAKDD 2015.</remarks>
public sealed class MatrixFactorizationTrainer : IStarTrainer
{
    private const int Rank = 64;
    private const float Regularisation = 0.1f;
    private const double LearningRate = 0.05;
    private const int Iterations = 100;
    private const ulong HoldoutSeed = 42;
    private const int HoldoutShare = 10;

    /// <summary>With fewer held-out ratings the line would be noise.</summary>
    private const int FewestHeldOut = 100;

    public string Name => "mlnet-mf";

    public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        Cell[] cells = [.. CellsOf(train)];
        SplitMix64 numbers = new(HoldoutSeed);
        ILookup<bool, Cell> isHeldOut = cells.ToLookup(_ => numbers.Below(HoldoutShare) == 0);
        Line line = isHeldOut[true].Count() < FewestHeldOut
            ? Line.Identity
            : Line.Fit(isHeldOut[true], Fit(isHeldOut[false], train, cancellationToken));
        return new Model(train, Fit(cells, train, cancellationToken), line);
    }

    private static IEnumerable<Cell> CellsOf(RatingDataset train)
    {
        for (int user = 0; user < train.Users.Count; user++)
        {
            for (int at = 0; at < train.ItemsOf(user).Length; at++)
                yield return new Cell { User = (uint)user, Item = (uint)train.ItemsOf(user)[at], Stars = train.StarsByUser(user)[at] };
        }
    }

    private static Factors Fit(IEnumerable<Cell> cells, RatingDataset train, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (train.Count == 0)
            return new Factors([], []);

        // Keys in memory count from 0: the type says how many there are, and any at or over that are dropped in silence.
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Cell));
        schema[nameof(Cell.User)].ColumnType = new KeyDataViewType(typeof(uint), train.Users.Count);
        schema[nameof(Cell.Item)].ColumnType = new KeyDataViewType(typeof(uint), train.Items.Count);
        MLContext context = new();
        Engine.Options options = new()
        {
            MatrixRowIndexColumnName = nameof(Cell.User),
            MatrixColumnIndexColumnName = nameof(Cell.Item),
            LabelColumnName = nameof(Cell.Stars),
            ApproximationRank = Rank,
            Lambda = Regularisation,
            LearningRate = LearningRate,
            NumberOfIterations = Iterations,
            NumberOfThreads = 1, // more would race for the same rows, and each run give other factors
            Quiet = true,
        };
        MatrixFactorizationModelParameters fitted = context.Recommendation().Trainers
            .MatrixFactorization(options).Fit(context.Data.LoadFromEnumerable(cells, schema)).Model;
        return new Factors([.. fitted.LeftFactorMatrix], [.. fitted.RightFactorMatrix]);
    }

    /// <summary>One rating, as the engine reads it.</summary>
    private sealed class Cell
    {
        public uint User { get; init; }

        public uint Item { get; init; }

        public float Stars { get; init; }
    }

    /// <summary>P and Q, row by row. Rows without ratings hold NaN.</summary>
    private sealed record Factors(float[] Users, float[] Items)
    {
        public ReadOnlySpan<float> User(int user) => Users.AsSpan(user * Rank, Rank);

        public ReadOnlySpan<float> Item(int item) => Items.AsSpan(item * Rank, Rank);
    }

    /// <summary>a + b x.</summary>
    private sealed record Line(float Offset, float Slope)
    {
        public static Line Identity { get; } = new(0, 1);

        /// <summary>The line of least squared error from predictions to stars.</summary>
        public static Line Fit(IEnumerable<Cell> heldOut, Factors factors)
        {
            (double Predicted, double Stars)[] pairs =
            [
                .. heldOut.Select(cell => ((double)TensorPrimitives.Dot(factors.User((int)cell.User), factors.Item((int)cell.Item)), (double)cell.Stars))
                    .Where(pair => double.IsFinite(pair.Item1)),
            ];
            if (pairs.Length < FewestHeldOut)
                return Identity;
            double mean = pairs.Average(pair => pair.Predicted);
            double meanStars = pairs.Average(pair => pair.Stars);
            double variance = pairs.Average(pair => (pair.Predicted - mean) * (pair.Predicted - mean));
            double covariance = pairs.Average(pair => (pair.Predicted - mean) * (pair.Stars - meanStars));
            double slope = variance > 1e-6 ? covariance / variance : 1;
            return new Line((float)(meanStars - (slope * mean)), (float)slope);
        }
    }

    private sealed class Model(RatingDataset train, Factors factors, Line line) : IFoldInStarModel
    {
        private readonly Vocabulary<RaterId> _raters = train.Users;
        private readonly RatedItems _movies = new(train);

        public IPersonalStars For(RaterId rater) => new Person(this, _raters.TryGetIndex(rater, out int user) ? factors.User(user).ToArray() : null);

        /// <inheritdoc/>
        /// <remarks>p solves (QᵀQ + λ n I) p = Qᵀ r over the n rated movies: the least of what the engine minimises, with Q as it is.</remarks>
        public IPersonalStars FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings)
        {
            KnownRatings known = KnownRatings.Of(ratings, _movies);
            if (known.Items.Length == 0)
                return new Person(this, null);
            float[] gram = new float[Rank * Rank];
            float[] row = new float[Rank];
            for (int at = 0; at < known.Items.Length; at++)
            {
                ReadOnlySpan<float> item = factors.Item(known.Items[at]);
                TensorPrimitives.MultiplyAdd(item, known.Stars[at], row, row);
                for (int d = 0; d < Rank; d++)
                    TensorPrimitives.MultiplyAdd(item[..(d + 1)], item[d], gram.AsSpan(d * Rank, d + 1), gram.AsSpan(d * Rank, d + 1));
            }

            for (int d = 0; d < Rank; d++)
                gram[(d * Rank) + d] += Regularisation * known.Items.Length;
            return new Person(this, Cholesky.TrySolve<float>(gram, row) ? row : null);
        }

        /// <param name="row">p, or null for somebody of whom the engine knows nothing.</param>
        private sealed class Person(Model model, float[]? row) : IPersonalStars
        {
            public bool TryPredict(MovieId movie, out float stars)
            {
                stars = row is not null && model._movies.TryGetIndex(movie, out int item) ? model.Expect(row, item) : float.NaN;
                if (float.IsFinite(stars))
                    return true;
                stars = 0;
                return false;
            }
        }

        private float Expect(float[] row, int item) => line.Offset + (line.Slope * TensorPrimitives.Dot(row, factors.Item(item)));
    }
}
