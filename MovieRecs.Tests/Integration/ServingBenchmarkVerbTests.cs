using System.CommandLine;
using MovieRecs.Web.Commands.Benchmarks;

namespace MovieRecs.Tests.Integration;

public sealed class ServingBenchmarkVerbTests
{
    [Fact]
    public async Task Serving_AFewPeople_PrintsEachKindOfAnswer()
    {
        (int exit, string output, _) = await RunAsync("--ratings", "40000", "--movies", "1200", "--people", "20");

        Assert.Equal(0, exit);
        Assert.All(
            ["home rows, right after a rating", "more like this", "fold-in for the order", "fold-in for the stars", "best ten, from the ratings on", "best ten by per-pair calls"],
            what => Assert.Contains(what, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Name a --dataset", "--ratings", "0")]
    [InlineData("--ratings is 0, or a number", "--ratings", "5")]
    [InlineData("--movies is a number", "--movies", "2")]
    [InlineData("--people is a number", "--people", "1")]
    [InlineData("nothing.zip", "--ratings", "0", "--dataset", "nothing.zip")]
    public async Task Serving_BadInput_SaysWhatIsWrong(string message, params string[] arguments)
    {
        (int exit, _, string error) = await RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Measurement_OfTwentyAnswers_HasItsMedianAndTheNineteenth()
    {
        ServingMeasurement measured = ServingMeasurement.Of("answers", Enumerable.Range(1, 20).Select(time => (double)time).Reverse(), 30);

        Assert.Equal(new ServingMeasurement("answers", 20, 10, 19, 3), measured);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exit = await ServingBenchmarkVerb.Create().Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
