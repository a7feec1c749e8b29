using System.CommandLine;
using System.Text.Json;
using MovieRecs.Web.Commands.Evaluation;

namespace MovieRecs.Tests.Integration;

public sealed class EvaluateVerbTests : IDisposable
{
    private const string Table = "1\t10\t5\t1\n1\t20\t3\t1\n1\t30\t4\t1\n2\t10\t4\t1\n2\t20\t2\t1\n2\t40\t1\t1\n3\t10\t5\t1\n3\t30\t4\t1\n3\t40\t2\t1\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("movierecs-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Evaluate_Json_HasItsDocumentedForm()
    {
        Write("u.data", Table);

        (int exit, string output, _) = await RunAsync(_folder, "--folds", "3", "--seed", "7", "--models", "als,bias", "--json");

        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        Assert.Equal(["dataset", "protocol", "folds", "seed", "models"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((Path.GetFileName(_folder), "stars", "3", 7), (root.GetProperty("dataset").GetString(), root.GetProperty("protocol").GetString(), root.GetProperty("folds").GetString(), root.GetProperty("seed").GetInt32()));
        JsonElement[] models = [.. root.GetProperty("models").EnumerateArray()];
        Assert.Equal(["als", "bias"], models.Select(model => model.GetProperty("name").GetString()));
        Assert.All(models, model =>
        {
            Assert.Equal(
                ["name", "rmse", "mae", "predictionCoverage", "foldRmse", "foldMae", "fitSeconds", "testSeconds"],
                model.EnumerateObject().Select(property => property.Name));
            Assert.Equal(model.GetProperty("rmse").GetDouble(), model.GetProperty("foldRmse").EnumerateArray().Average(fold => fold.GetDouble()), 5);
            Assert.Equal(3, model.GetProperty("foldMae").GetArrayLength());
            Assert.InRange(model.GetProperty("predictionCoverage").GetDouble(), 0, 1);
        });
    }

    [Fact]
    public async Task Evaluate_FoldsInTheDataset_AreUsedAndShownAsATable()
    {
        Write("u.data", Table);
        Write("u1.base", Table);
        Write("u1.test", "1\t40\t2\t1\n3\t20\t3\t1\n");

        (int exit, string output, _) = await RunAsync(_folder);

        Assert.Equal(0, exit);
        Assert.Contains("1 predefined folds", output, StringComparison.Ordinal);
        Assert.All(["u1", "RMSE", "MAE", "bias", "user-knn", "item-knn", "als"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_SameSeed_GivesTheSameFigures()
    {
        Write("u.data", Table);

        async Task<string?> Rmse() => JsonDocument.Parse((await RunAsync(_folder, "--seed", "3", "--folds", "2", "--json")).Output).RootElement.GetProperty("models")[3].GetProperty("foldRmse").ToString();

        Assert.Equal(await Rmse(), await Rmse());
    }

    [Fact]
    public async Task Evaluate_RowsThatCannotBeUsed_AreToldOnStandardError()
    {
        Write("u.data", Table + "4\t10\t7\t1\n");

        (int exit, _, string error) = await RunAsync(_folder, "--folds", "2", "--models", "bias");

        Assert.Equal(0, exit);
        Assert.Contains("u.data: 1 of 10 rows left out; the first: u.data line 10: 7 is not on the scale", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no model \"magic\". Choose from bias, ", "--models", "bias,magic")]
    [InlineData("Model bias is given twice", "--models", "bias,BIAS")]
    [InlineData("--models names no model", "--models", ",")]
    [InlineData("1 folds can't be made of the 9 ratings", "--folds", "1")]
    [InlineData("10 folds can't be made of the 9 ratings", "--folds", "10")]
    [InlineData("--folds many is neither \"predefined\" nor a number", "--folds", "many")]
    [InlineData("has no folds of its own", "--folds", "predefined")]
    public async Task Evaluate_ImpossibleChoice_SaysWhatToDo(string message, params string[] arguments)
    {
        Write("u.data", Table);

        await AssertFailsAsync(message, [_folder, .. arguments]);
    }

    [Theory]
    [InlineData("u.data", "", "u.data has no ratings")]
    [InlineData("movies.csv", "movieId,title,genres\n", "has no ratings: none of its files is called")]
    [InlineData("u.data", "1\t10\t5\t1\n1\t20\t3\t1\n", "has ratings by one rater only")]
    [InlineData("u.data", "1\t10\t4\t1\n2\t20\t4\t1\n", "has ratings of 4 stars only")]
    [InlineData("u1.base", "1\t10\t4\t1\n2\t20\t3\t1\n", "has no file u1.test")]
    public async Task Evaluate_UselessDataset_SaysWhy(string name, string content, string message)
    {
        Write(name, content);

        await AssertFailsAsync(message, _folder);
    }

    [Fact]
    public async Task Evaluate_FoldTestsWhatItsBaseHas_SaysWhere()
    {
        Write("u1.base", "1\t10\t4\t1\n2\t20\t3\t1\n");
        Write("u1.test", "2\t20\t3\t1\n");

        await AssertFailsAsync("Fold u1 tests rater 2's rating of movie 20, which its base has too", _folder);
    }

    [Fact]
    public async Task Evaluate_NothingThere_SaysSo()
    {
        string missing = Path.Combine(_folder, "missing.zip");

        await AssertFailsAsync($"There is no file or folder {missing}", missing);
    }

    [Fact]
    public async Task Evaluate_NoZip_SaysSo()
    {
        Write("broken.zip", "this is no zip");

        await AssertFailsAsync("broken.zip is no zip, or a damaged one", Path.Combine(_folder, "broken.zip"));
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private static async Task AssertFailsAsync(string message, params string[] arguments)
    {
        (int exit, string output, string error) = await RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        StringWriter output = new();
        StringWriter error = new();
        InvocationConfiguration configuration = new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        int exit = await EvaluateVerb.Create().Parse(arguments).InvokeAsync(configuration, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
