using System.Text.Json;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration;

public sealed class EvaluateVerbTests : IDisposable
{
    private const string Table = "1\t10\t5\t1\n1\t20\t3\t1\n1\t30\t4\t1\n2\t10\t4\t1\n2\t20\t2\t1\n2\t40\t1\t1\n3\t10\t5\t1\n3\t30\t4\t1\n3\t40\t2\t1\n";

    private readonly EvaluationFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Evaluate_Json_HasItsDocumentedForm()
    {
        _files.Write("u.data", Table);

        (int exit, string output, _) = await EvaluationFolder.RunAsync(_files.Path, "--folds", "3", "--seed", "7", "--models", "als,bias", "--json");

        Assert.Equal(0, exit);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        Assert.Equal(["dataset", "protocol", "folds", "seed", "models"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((Path.GetFileName(_files.Path), "stars", "3", 7), (root.GetProperty("dataset").GetString(), root.GetProperty("protocol").GetString(), root.GetProperty("folds").GetString(), root.GetProperty("seed").GetInt32()));
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
        _files.Write("u.data", Table);
        _files.Write("u1.base", Table);
        _files.Write("u1.test", "1\t40\t2\t1\n3\t20\t3\t1\n");

        (int exit, string output, _) = await EvaluationFolder.RunAsync(_files.Path);

        Assert.Equal(0, exit);
        Assert.Contains("1 predefined fold.", output, StringComparison.Ordinal);
        Assert.All(["u1", "RMSE", "MAE", "bias", "user-knn", "item-knn", "als"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_SameSeed_GivesTheSameFigures()
    {
        _files.Write("u.data", Table);

        Assert.Equal(await SvdRmseAsync("3"), await SvdRmseAsync("3"));
    }

    [Fact]
    public async Task Evaluate_AnotherSeed_GivesOtherFigures()
    {
        _files.Write("u1.base", Table);
        _files.Write("u1.test", "1\t40\t2\t1\n3\t20\t3\t1\n");

        // The folds are given, so that the random start alone can differ.
        Assert.NotEqual(await SvdRmseAsync("3"), await SvdRmseAsync("4"));
    }

    [Fact]
    public async Task Evaluate_RowsThatCannotBeUsed_AreToldOnStandardError()
    {
        _files.Write("u.data", Table + "4\t10\t7\t1\n");

        (int exit, _, string error) = await EvaluationFolder.RunAsync(_files.Path, "--folds", "2", "--models", "bias");

        Assert.Equal(0, exit);
        Assert.Contains("u.data: 1 of 10 rows left out; the first: u.data line 10: 7 is not on the scale", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no model \"magic\". Choose from bias, ", "--models", "bias,magic")]
    [InlineData("Model bias is given twice", "--models", "bias,BIAS")]
    [InlineData("--models names no model", "--models", ",")]
    [InlineData("1 folds can't be made of the 9 ratings", "--folds", "1")]
    [InlineData("10 folds can't be made of the 9 ratings", "--folds", "10")]
    [InlineData("--folds many is neither \"predefined\" nor \"surprise\" nor a number", "--folds", "many")]
    [InlineData("Model ials puts movies in order and predicts no stars: --protocol stars can't measure it. Choose from bias", "--models", "bias,ials")]
    [InlineData("Model ials puts movies in order and predicts no stars: --protocol chronological can't", "--models", "ials", "--protocol", "chronological")]
    [InlineData("Model bias predicts stars and puts nothing in order: --protocol ranking can't measure it. Choose from popularity", "--models", "bias", "--protocol", "ranking")]
    [InlineData("--protocol foldin has no folds to choose", "--protocol", "foldin", "--folds", "3")]
    [InlineData("--protocol chronological has no folds to choose", "--protocol", "chronological", "--folds", "predefined")]
    [InlineData("--cut is for --protocol chronological only", "--cut", "user")]
    [InlineData("--history is for --protocol foldin only", "--history", "random")]
    [InlineData("None of the 3 raters has more than 20 ratings", "--protocol", "foldin")]
    [InlineData("No rater has five ratings", "--protocol", "chronological")]
    [InlineData("Give either a dataset or --store, not both", "--store")]
    [InlineData("has no folds of its own", "--folds", "predefined")]
    public async Task Evaluate_ImpossibleChoice_SaysWhatToDo(string message, params string[] arguments)
    {
        _files.Write("u.data", Table);

        await AssertFailsAsync(message, [_files.Path, .. arguments]);
    }

    [Theory]
    [InlineData("u.data", "", "u.data has no ratings")]
    [InlineData("movies.csv", "movieId,title,genres\n", "has no ratings: none of its files is called")]
    [InlineData("u.data", "1\t10\t5\t1\n1\t20\t3\t1\n", "has ratings by one rater only")]
    [InlineData("u.data", "1\t10\t4\t1\n2\t20\t4\t1\n", "has ratings of 4 stars only")]
    [InlineData("u1.base", "1\t10\t4\t1\n2\t20\t3\t1\n", "has no file u1.test")]
    public async Task Evaluate_UselessDataset_SaysWhy(string name, string content, string message)
    {
        _files.Write(name, content);

        await AssertFailsAsync(message, _files.Path);
    }

    [Fact]
    public async Task Evaluate_FoldTestsWhatItsBaseHas_SaysWhere()
    {
        _files.Write("u1.base", "1\t10\t4\t1\n2\t20\t3\t1\n");
        _files.Write("u1.test", "2\t20\t3\t1\n");

        await AssertFailsAsync("Fold u1 tests rater 2's rating of movie 20, which its base has too", _files.Path);
    }

    [Fact]
    public async Task Evaluate_NothingThere_SaysSo()
    {
        string missing = Path.Combine(_files.Path, "missing.zip");

        await AssertFailsAsync($"There is no file or folder {missing}", missing);
    }

    [Fact]
    public async Task Evaluate_NoZip_SaysSo()
    {
        _files.Write("broken.zip", "this is no zip");

        await AssertFailsAsync("broken.zip is no zip, or a damaged one", Path.Combine(_files.Path, "broken.zip"));
    }

    private async Task<string> SvdRmseAsync(string seed)
    {
        (int exit, string output, string error) = await EvaluationFolder.RunAsync(_files.Path, "--seed", seed, "--models", "svd", "--json");
        Assert.True(exit == 0, error);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement svd = Assert.Single(json.RootElement.GetProperty("models").EnumerateArray(), model => model.GetProperty("name").GetString() == "svd");
        return svd.GetProperty("foldRmse").ToString();
    }

    private static async Task AssertFailsAsync(string message, params string[] arguments)
    {
        (int exit, string output, string error) = await EvaluationFolder.RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
