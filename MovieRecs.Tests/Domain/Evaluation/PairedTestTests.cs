using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Evaluation;

public sealed class PairedTestTests
{
    private const int Simulations = 4000;

    /// <summary>Hours of sleep gained by ten people with one of two drugs (Student, Biometrika 6, 1908).</summary>
    private static readonly float[] Dextro = [0.7f, -1.6f, -0.2f, -1.2f, -0.1f, 3.4f, 3.7f, 0.8f, 0, 2];

    private static readonly float[] Laevo = [1.9f, 0.8f, 1.1f, 0.1f, -0.1f, 4.4f, 5.5f, 1.6f, 4.6f, 3.4f];

    [Fact]
    public void OverPeople_StudentsSleepers_AreAsPublished()
    {
        PairedTest test = PairedTest.OverPeople(Dextro, Laevo, Ones(10));

        Assert.Equal((-1.58, 10), (Math.Round(test.Difference, 6), test.Count));
        Assert.Equal(0.002833, test.P!.Value, 6);
        Assert.Equal(-2.459886, test.Lowest!.Value, 5);
        Assert.Equal(-0.700114, test.Highest!.Value, 5);
        Assert.True(test.IsReal);
    }

    [Fact]
    public void OverPeople_OtherWayRound_IsTheMirrorImage()
    {
        PairedTest test = PairedTest.OverPeople(Dextro, Laevo, Ones(10));
        PairedTest mirrored = PairedTest.OverPeople(Laevo, Dextro, Ones(10));

        Assert.Equal((-test.Difference, -test.Lowest, -test.Highest), (mirrored.Difference, mirrored.Highest, mirrored.Lowest));
        Assert.Equal(test.P, mirrored.P);
    }

    [Fact]
    public void OverPeople_OfUnequalWeight_IsAsByHand()
    {
        // Five people with one value and a difference of 2, five with three values and one of 2 in all: 20 of 20 values.
        // m = 1, each person is 1 apart, and the error is √(10/9 · 10) / 20 = 1/6; t = 6 with 9 degrees of freedom.
        PairedTest test = PairedTest.OverPeople([.. Enumerable.Repeat(2f, 10)], new float[10], [1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);

        Assert.Equal(1, test.Difference, 12);
        Assert.Equal(StudentDistribution.TwoSided(6, 9), test.P!.Value, 12);
        Assert.Equal(1 - (2.262157 / 6), test.Lowest!.Value, 6);
    }

    [Fact]
    public void OverPeopleOfRoots_ErrorsOfTwoAndOne_DifferByOneStar()
    {
        // 4 n and n of squared errors, but for one person who is 0 and 5 with n = 1: MSE 4 − 4/10 and 1 + 4/10.
        PairedTest test = PairedTest.OverPeopleOfRoots([0, .. Enumerable.Repeat(4f, 9)], [5, .. Enumerable.Repeat(1f, 9)], Ones(10));

        Assert.Equal(Math.Sqrt(3.6) - Math.Sqrt(1.4), test.Difference, 12);
        // Differences −5 and nine of 3: their mean 2.2, their error 8/10, over the same sum of roots.
        Assert.Equal(StudentDistribution.TwoSided(2.2 / 0.8, 9), test.P!.Value, 12);
        Assert.Equal(2 * 2.262157 * 0.8 / (Math.Sqrt(3.6) + Math.Sqrt(1.4)), (test.Highest - test.Lowest)!.Value, 6);
    }

    [Fact]
    public void OverFolds_FiveFolds_AreAsByHand()
    {
        // Mean .3, s² = .025, error √(.45 · .025), t = 2√2; the plain test would say .013.
        PairedTest test = PairedTest.OverFolds([1.1, 1.2, 1.3, 1.4, 1.5], [1, 1, 1, 1, 1], 0.25);

        Assert.Equal(0.3, test.Difference, 12);
        Assert.Equal(0.0474207, test.P!.Value, 6);
        Assert.Equal(0.3 - (2.776445 * 0.1060660), test.Lowest!.Value, 6);
    }

    [Fact]
    public void Tests_WithTooLittle_TellTheDifferenceOnly()
    {
        PairedTest oneFold = PairedTest.OverFolds([0.9], [1], 0.25);
        PairedTest fewPeople = PairedTest.OverPeople(new float[9], [.. Enumerable.Repeat(1f, 9)], Ones(9));

        Assert.Equal(-0.1, oneFold.Difference, 12);
        Assert.Equal(-1, fewPeople.Difference, 12);
        Assert.All([oneFold, fewPeople], test => Assert.Equal((null, null, null, null), (test.P, test.Lowest, test.Highest, test.IsReal)));
    }

    [Fact]
    public void Tests_NoDifferenceAnywhere_AreChance()
    {
        Assert.Equal(new PairedTest(0, 3) { Lowest = 0, Highest = 0, P = 1, AdjustedP = 1 }, PairedTest.OverFolds([1, 2, 3], [1, 2, 3], 0.25));
        Assert.Equal(new PairedTest(0, 10) { Lowest = 0, Highest = 0, P = 1, AdjustedP = 1 }, PairedTest.OverPeopleOfRoots(new float[10], new float[10], Ones(10)));
    }

    [Fact]
    public void Tests_SameDifferenceEverywhere_AreReal() => Assert.Equal(
        new PairedTest(0.5, 2) { Lowest = 0.5, Highest = 0.5, P = 0, AdjustedP = 0 }, PairedTest.OverFolds([1, 1.5], [0.5, 1], 0.25));

    [Fact]
    public void Tests_NotPaired_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => PairedTest.OverFolds([], [], 0.25));
        Assert.Throws<ArgumentException>(() => PairedTest.OverPeople([1], [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => PairedTest.OverPeople([1, 2], [1, 2], [1]));
    }

    [Fact]
    public void OverPeople_EqualModels_RaiseFalseAlarmsInOneOfTwenty()
    {
        // 100 people with 1 to 50 ratings each; each has a leaning of their own towards one of the models, at random.
        SplitMix64 random = new(1);
        int alarms = 0;
        for (int simulation = 0; simulation < Simulations; simulation++)
        {
            int[] counts = new int[100];
            float[] first = new float[100];
            float[] second = new float[100];
            for (int person = 0; person < 100; person++)
            {
                counts[person] = 1 + random.Below(50);
                double hard = counts[person] * (1 + random.Unit());
                first[person] = (float)(hard + (0.3 * counts[person] * random.Gaussian()));
                second[person] = (float)(hard + (0.3 * counts[person] * random.Gaussian()));
            }

            alarms += PairedTest.OverPeopleOfRoots(first, second, counts).IsReal == true ? 1 : 0;
        }

        Assert.InRange((double)alarms / Simulations, 0.035, 0.065);
    }

    [Theory]
    [InlineData(5, 0.25)]
    [InlineData(10, 1 / 9.0)]
    public void OverFolds_EqualModels_RaiseFalseAlarmsInOneOfTwenty(int folds, double testOverTrain)
    {
        // What folds have in common, by Nadeau and Bengio: a correlation of n_test / (n_test + n_train).
        double shared = testOverTrain / (1 + testOverTrain);
        SplitMix64 random = new(2);
        int alarms = 0;
        for (int simulation = 0; simulation < Simulations; simulation++)
        {
            double common = Math.Sqrt(shared) * random.Gaussian();
            double[] differences = [.. Enumerable.Range(0, folds).Select(_ => common + (Math.Sqrt(1 - shared) * random.Gaussian()))];
            alarms += PairedTest.OverFolds(differences, new double[folds], testOverTrain).IsReal == true ? 1 : 0;
        }

        Assert.InRange((double)alarms / Simulations, 0.035, 0.065);
    }

    [Fact]
    public void Adjust_ThreeOfWhichOneTellsNothing_AreAsByHand()
    {
        // Ascending .01, .03 and .04: 3 · .01, then 2 · .03, then .04, which can't be less than the one before.
        PairedTest[] tests = [.. new double?[] { 0.04, null, 0.01, 0.03 }.Select(p => new PairedTest(1, 5) { P = p, AdjustedP = p })];

        IReadOnlyList<PairedTest> adjusted = HolmCorrection.Adjust(tests);

        Assert.Equal([0.06, null, 0.03, 0.06], adjusted.Select(test => test.AdjustedP is { } p ? Math.Round(p, 12) : (double?)null));
        Assert.Equal([false, null, true, false], adjusted.Select(test => test.IsReal));
    }

    [Fact]
    public void Adjust_Probabilities_StayAtMostOne() =>
        Assert.All(HolmCorrection.Adjust([.. Enumerable.Repeat(new PairedTest(0, 5) { P = 0.7 }, 3)]), test => Assert.Equal(1, test.AdjustedP));

    private static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];
}
