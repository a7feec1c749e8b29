using System.Text.Json;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration;

/// <summary><c>evaluate</c> by each of its protocols, and the JSON that docs/evaluate.md promises.</summary>
public sealed class EvaluateProtocolsTests : IDisposable
{
    private readonly EvaluationFolder _folder = new();

    public EvaluateProtocolsTests() => _folder.WriteCommunity();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ranking_Json_HasAllThatListsAreJudgedBy()
    {
        JsonElement root = await JsonAsync("--protocol", "ranking", "--folds", "2", "--models", "popularity,ials");

        Assert.Equal(("ranking", "2"), (root.GetProperty("protocol").GetString(), root.GetProperty("folds").GetString()));
        JsonElement[] models = [.. root.GetProperty("models").EnumerateArray()];
        Assert.Equal(["popularity", "ials"], models.Select(model => model.GetProperty("name").GetString()));
        Assert.All(models, model =>
        {
            Assert.Equal(
                [
                    "name", "predictionCoverage", "ndcg@10", "recall@10", "precision@10", "mrr@10", "map@10", "hitRate@10", "catalogueCoverage@10", "novelty@10",
                    "diversity@10", "gini@10", "meanPopularity@10", "longTail@10", "calibration@10", "foldNdcg@10", "fitSeconds", "testSeconds", "microsecondsPerUser", "foldInMicroseconds",
                ],
                model.EnumerateObject().Select(property => property.Name));
            Assert.Equal(model.GetProperty("ndcg@10").GetDouble(), model.GetProperty("foldNdcg@10").EnumerateArray().Average(fold => fold.GetDouble()), 5);
            Assert.InRange(model.GetProperty("ndcg@10").GetDouble(), 0.01, 1);
        });
    }

    [Fact]
    public async Task FoldIn_Json_HasBothKindsByNumberOfRatings()
    {
        JsonElement root = await JsonAsync("--protocol", "foldin", "--models", "bias,popularity");

        Assert.Equal(("foldin", "held-out-raters"), (root.GetProperty("protocol").GetString(), root.GetProperty("folds").GetString()));
        JsonElement[] models = [.. root.GetProperty("models").EnumerateArray()];
        Assert.Equal(["name", "predictionCoverage", "fitSeconds", "testSeconds", "foldInMicroseconds", "byRatings"], models[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal([0, 1, 5, 10, 20], models[0].GetProperty("byRatings").EnumerateArray().Select(result => result.GetProperty("n").GetInt32()));
        Assert.All(models[0].GetProperty("byRatings").EnumerateArray(), result => Assert.Equal(["n", "rmse"], result.EnumerateObject().Select(property => property.Name)));
        Assert.All(models[1].GetProperty("byRatings").EnumerateArray(), result => Assert.Equal(["n", "ndcg@10"], result.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task FoldIn_RandomHistory_IsNamedSo()
    {
        JsonElement root = await JsonAsync("--protocol", "foldin", "--models", "popularity", "--history", "random");

        Assert.Equal("held-out-raters-shuffled", root.GetProperty("folds").GetString());
    }

    [Theory]
    [InlineData("last-of-each")]
    [InlineData("last-of-each", "--cut", "user")]
    [InlineData("last-of-all", "--cut", "global")]
    public async Task Chronological_Json_NamesItsCut(string folds, params string[] cut)
    {
        JsonElement root = await JsonAsync(["--protocol", "chronological", "--models", "bias", .. cut]);

        Assert.Equal(("chronological", folds), (root.GetProperty("protocol").GetString(), root.GetProperty("folds").GetString()));
        Assert.InRange(root.GetProperty("models")[0].GetProperty("rmse").GetDouble(), 0.1, 3);
    }

    [Fact]
    public async Task Stars_SurpriseFolds_WorkOnAnyDataset()
    {
        JsonElement root = await JsonAsync("--folds", "surprise", "--models", "bias");

        Assert.Equal("surprise", root.GetProperty("folds").GetString());
        Assert.Equal(5, root.GetProperty("models")[0].GetProperty("foldRmse").GetArrayLength());
    }

    [Theory]
    [InlineData("ranking", "2 random folds, seed 42", "nDCG@10", "catalogue", "calibration", "hybrid-rank")]
    [InlineData("foldin", "each tenth of the raters held out", "n = 20", "RMSE", "nDCG@10", "bias", "hybrid-rank")]
    [InlineData("chronological", "the last fifth of each rater's ratings by time", "RMSE", "MAE", "als")]
    public async Task Protocol_AllModels_AreShownAsTables(string protocol, params string[] words)
    {
        string[] folds = protocol == "ranking" ? ["--folds", "2"] : [];

        (int exit, string output, _) = await EvaluationFolder.RunAsync([_folder.Path, "--protocol", protocol, .. folds]);

        Assert.Equal(0, exit);
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ranking_NobodyLikedAnything_SaysWhichFold()
    {
        _folder.Write("u1.base", EvaluationFolder.Community);
        _folder.Write("u1.test", "1\t2\t3\t1\n");

        (int exit, _, string error) = await EvaluationFolder.RunAsync(_folder.Path, "--protocol", "ranking");

        Assert.Equal(1, exit);
        Assert.Contains("Fold u1 tests no rating of 4 stars or more", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--protocol", "magic")]
    [InlineData("--seed", "many")]
    [InlineData("--protocol", "chronological", "--cut", "never")]
    public async Task Arguments_NotUnderstood_AreRefused(params string[] arguments)
    {
        (int exit, _, string error) = await EvaluationFolder.RunAsync([_folder.Path, .. arguments]);

        Assert.Equal(1, exit);
        Assert.Contains(arguments[^1], error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        (int exit, string output, string error) = await EvaluationFolder.RunAsync([_folder.Path, "--json", .. arguments]);
        Assert.True(exit == 0, error);
        using JsonDocument json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }
}
