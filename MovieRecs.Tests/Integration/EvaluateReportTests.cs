using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration;

/// <summary><c>evaluate --html</c>.</summary>
public sealed class EvaluateReportTests : IDisposable
{
    private readonly EvaluationFolder _folder = new();

    private string Report => _folder.FileOf("report.html");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stars", "RMSE by fold", "MAE by fold", "Error by how much is known of the person", "Error by how much is known of the film", "Error by the stars that were given", "Error by genre", "Can the match be believed?")]
    [InlineData("ranking", "nDCG@10 by fold", "Accuracy against coverage", "Who gets the places?", "Places for the long tail")]
    [InlineData("foldin", "Error for new people", "Lists for new people")]
    [InlineData("chronological", "RMSE", "MAE", "Error by how much is known of the person", "Error by how much is known of the film", "Error by the stars that were given", "Error by genre", "Can the match be believed?")]
    public async Task Report_OfAProtocol_IsWholeAndHasItsPlots(string protocol, params string[] plots)
    {
        _folder.WriteCommunity();
        string models = protocol switch { "ranking" => "popularity,ials", "foldin" => "bias,als,popularity", _ => "bias,als" };

        (int exit, string output, string error) = await EvaluationFolder.RunAsync(_folder.Path, "--protocol", protocol, "--models", models, "--html", Report);

        Assert.True(exit == 0, error);
        Assert.NotEmpty(output);
        string html = await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken);
        IHtmlDocument document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        Assert.Equal(plots, document.QuerySelectorAll(".chart-card h2").Select(heading => heading.TextContent));
        Assert.All(document.QuerySelectorAll(".chart-card"), plot => Assert.NotEmpty(plot.QuerySelectorAll("details td")));
        Assert.All(document.QuerySelectorAll("svg"), svg => Assert.NotEmpty(XElement.Parse(svg.OuterHtml).Elements()));
        Assert.All(document.QuerySelectorAll("svg[role=img]"), svg => Assert.NotEmpty(svg.QuerySelector("title")!.TextContent));
        Assert.All(models.Split(','), model => Assert.Contains(model, document.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_NeedsNothingElse()
    {
        _folder.WriteCommunity();

        await EvaluationFolder.RunAsync(_folder.Path, "--folds", "2", "--models", "bias", "--html", Report);

        string html = await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken);
        Assert.All(["http:", "https:", "src=", "href=", "<link", "<script", "@import", "url("], reference => Assert.DoesNotContain(reference, html, StringComparison.OrdinalIgnoreCase));
        Assert.Contains($"--models bias --html {Report}", html, StringComparison.Ordinal);
        Assert.Contains("No setting was chosen by a fold's test part.", html, StringComparison.Ordinal);
        Assert.Contains("In 2 of 2 folds they didn&#x27;t", html, StringComparison.Ordinal);
        Assert.Equal(["report.html", "u.data", "u.item"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Report_NamesWithMarkup_AreText()
    {
        EvaluationFolder odd = new();
        string folder = Directory.CreateDirectory(odd.FileOf("a<b>&c")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "u.data"), EvaluationFolder.Community, TestContext.Current.CancellationToken);

        (int exit, _, string error) = await EvaluationFolder.RunAsync(folder, "--folds", "2", "--models", "bias", "--html", Report);

        odd.Dispose();
        Assert.True(exit == 0, error);
        Assert.Contains("a&lt;b&gt;&amp;c", await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing/report.html", "The report can't be written to")]
    [InlineData(".", "that is a folder")]
    [InlineData("", "--html names no file")]
    public async Task Report_PathThatCannotBeWritten_IsToldBeforeAnythingIsRead(string path, string message)
    {
        // No dataset is here: that would be the complaint otherwise.
        (int exit, string output, string error) = await EvaluationFolder.RunAsync(_folder.Path, "--html", path.Length == 0 ? "" : _folder.FileOf(path));

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_EvaluationFails_LeavesTheOldOne()
    {
        _folder.Write("report.html", "old");

        (int exit, _, _) = await EvaluationFolder.RunAsync(_folder.Path, "--html", Report);

        Assert.Equal(1, exit);
        Assert.Equal("old", await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken));
    }
}
