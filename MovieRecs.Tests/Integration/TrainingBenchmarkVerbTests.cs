using System.CommandLine;
using System.Text.Json;
using MovieRecs.Web.Commands.Benchmarks;

namespace MovieRecs.Tests.Integration;

public sealed class TrainingBenchmarkVerbTests
{
    [Fact]
    public async Task Here_OneModel_PrintsItsMeasurement()
    {
        (int exit, string output, _) = await RunAsync("--here", "--models", "als", "--ratings", "2000");

        Assert.Equal(0, exit);
        FitMeasurement measured = JsonSerializer.Deserialize<FitMeasurement>(output)!;
        Assert.Equal(2000, measured.Ratings);
        Assert.True(measured is { Seconds: > 0, PeakBytes: > 1 << 20 });
    }

    [Theory]
    [InlineData("nope", "2000", "no model \"nope\"")]
    [InlineData("als", "999", "\"999\" is no number of ratings")]
    [InlineData("als", "many", "\"many\" is no number of ratings")]
    [InlineData(",", "2000", "list is empty")]
    public async Task Training_BadInput_SaysWhatIsWrong(string models, string ratings, string message)
    {
        (int exit, string output, string error) = await RunAsync("--here", "--models", models, "--ratings", ratings);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2, 2.0)]
    [InlineData(0, 0.0)]
    public void Exponent_CostsThatArePowers_IsThePower(int power, double expected)
    {
        FitMeasurement[] fits = [.. Enumerable.Range(3, 3).Select(digits => (int)Math.Pow(10, digits)).Select(size => new FitMeasurement(size, 3 * Math.Pow(size, power), 1))];

        Assert.Equal(expected, TrainingBenchmarkVerb.Exponent(fits), 9);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exit = await TrainingBenchmarkVerb.Create().Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
