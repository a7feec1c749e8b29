using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Factorisation;
using MovieRecs.Domain.Numerics;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Models.Factorisation;

public sealed class SvdPlusPlusTests
{
    private static readonly SgdSettings Settings = new() { Rank = 3, LearningRate = 0.05f, Regularisation = 0.1f, Epochs = 4, Seed = 3 };

    [Fact]
    public void Train_MovingAllChosenAtOnce_IsKorensStepsTakenOneByOne()
    {
        RatingDataset train = Some.Dataset((1, 1, 5), (1, 2, 3), (1, 4, 1), (2, 2, 4), (2, 3, 2), (3, 1, 0.5), (3, 3, 4.5), (3, 4, 2), (3, 5, 3));

        SvdModel model = new SvdPlusPlusTrainer(Settings).Train(train, TestContext.Current.CancellationToken);

        double[,] expected = OneByOne(train);
        for (int user = 0; user < train.Users.Count; user++)
        {
            for (int item = 0; item < train.Items.Count; item++)
            {
                Assert.True(model.For(train.Users[user]).TryPredict(train.Items[item], out float stars));
                Assert.Equal(expected[user, item], stars, 1e-4);
            }
        }
    }

    /// <summary>The gradient steps of Koren's §4 as they are written, from the same start.</summary>
    private static double[,] OneByOne(RatingDataset train)
    {
        (double rate, double cost) = (Settings.LearningRate, Settings.Regularisation);
        SplitMix64 random = new(Settings.Seed);
        double[][] p = Rows(train.Users.Count);
        double[][] q = Rows(train.Items.Count);
        double[][] y = Rows(train.Items.Count);
        for (int epoch = 0; epoch < Settings.Epochs; epoch++)
        {
            for (int user = 0; user < p.Length; user++)
            {
                for (int at = 0; at < train.ItemsOf(user).Length; at++)
                    Step(user, train.ItemsOf(user)[at], train.StarsByUser(user)[at]);
            }
        }

        double[,] predicted = new double[p.Length, q.Length];
        for (int user = 0; user < p.Length; user++)
        {
            for (int item = 0; item < q.Length; item++)
                predicted[user, item] = Predict(user, item);
        }

        return predicted;

        double[][] Rows(int count)
        {
            BiasedFactors factors = BiasedFactors.Random(count, Settings.Rank, random);
            return [.. Enumerable.Range(0, count).Select(row => factors.Row(row).ToArray().Select(value => (double)value).ToArray())];
        }

        double Implicit(int user, int factor) => train.ItemsOf(user).ToArray().Sum(item => y[item][factor]) / Math.Sqrt(train.ItemsOf(user).Length);

        double Predict(int user, int item) =>
            train.GlobalMean + p[user][0] + q[item][0] + Enumerable.Range(1, Settings.Rank).Sum(factor => q[item][factor] * (p[user][factor] + Implicit(user, factor)));

        void Step(int user, int item, double stars)
        {
            double error = stars - Predict(user, item);
            p[user][0] += rate * (error - (cost * p[user][0]));
            q[item][0] += rate * (error - (cost * q[item][0]));
            for (int factor = 1; factor <= Settings.Rank; factor++)
            {
                double before = q[item][factor];
                double sum = p[user][factor] + Implicit(user, factor);
                p[user][factor] += rate * ((error * before) - (cost * p[user][factor]));
                q[item][factor] += rate * ((error * sum) - (cost * before));
                foreach (int chosen in train.ItemsOf(user))
                    y[chosen][factor] += rate * ((error * before / Math.Sqrt(train.ItemsOf(user).Length)) - (cost * y[chosen][factor]));
            }
        }
    }
}
