using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Components.Pages.Admin;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Components;

public sealed class SnapshotsPanelTests : ComponentTest, IDisposable
{
    private static readonly TrainedModel _model = SomeModel.Train([Some.Movie(1, "One")], Some.Dataset((1, 1, 5), (2, 1, 4)));

    private readonly string _data = Directory.CreateTempSubdirectory("movierecs-panel-").FullName;

    [Fact]
    public void Panel_ADamagedSnapshot_IsReportedInWordsAndTheServedOneIsMarked()
    {
        SnapshotFolder folder = Folder();
        folder.Write(_model.Snapshot);
        folder.Write(_model.Snapshot);
        File.WriteAllText(Path.Combine(folder.Path, "model-000002.snapshot"), "no snapshot at all");
        folder.Load(snapshot => new Recommender(new TrainedModel(snapshot, _model.Movies)));

        IRenderedComponent<SnapshotsPanel> panel = Render<SnapshotsPanel>(parameters => parameters.Add(view => view.Served, Served(1)));

        Assert.Equal("Snapshot 2 is passed over. It is no snapshot: it doesn't begin as one.", panel.Find("[role=alert]").TextContent);
        Assert.Equal(["2", "1, served"], panel.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.All(panel.FindAll("tbody td:last-child"), cell => Assert.EndsWith(" MB", cell.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Panel_TheServedSnapshotTakesThePlaceOfAnother_ShowsTheNewOne()
    {
        SnapshotFolder folder = Folder();
        folder.Write(_model.Snapshot);
        IRenderedComponent<SnapshotsPanel> panel = Render<SnapshotsPanel>(parameters => parameters.Add(view => view.Served, Served(1)));
        folder.Write(_model.Snapshot with { Facts = _model.Facts with { CodeVersion = new string('7', 1_000_000) } }, 1);

        panel.Render(parameters => parameters.Add(view => view.Served, Served(1)));

        Assert.Equal("1.0 MB", panel.Find("tbody td:last-child").TextContent);
    }

    [Fact]
    public void Panel_NoSnapshots_SaysSo()
    {
        Folder();

        Assert.Contains("None yet.", Render<SnapshotsPanel>(parameters => parameters.Add(view => view.Served, null)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void ServedModel_Measured_ShowsItsFigureWithWhatItIsMeasuredOn()
    {
        ModelFacts facts = _model.Facts with { CodeVersion = "1.2.3+0123456789abcdef", Holdout = new HoldoutFigures(0.1, 42, 70, 900) { RankedPeople = 66, NdcgAt10 = 0.41234 } };
        Recommender recommender = new(new TrainedModel(_model.Snapshot with { Facts = facts }, _model.Movies));

        IRenderedComponent<ServedModelPanel> panel = Render<ServedModelPanel>(parameters => parameters.Add(view => view.Served, new ServedModel(recommender, 7)));

        string[] values = [.. panel.FindAll("dd").Select(value => value.TextContent)];
        Assert.Contains("number 7", values);
        Assert.Contains("1.2.3+0123456", values);
        Assert.Contains(".4123", values);
        Assert.Contains("on 10 % of the ratings, held out at random (seed 42): 900 ratings by 70 people, of whom 66 liked a film among them.", panel.Markup, StringComparison.Ordinal);
    }

    void IDisposable.Dispose()
    {
        Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static ServedModel Served(int number) => new(new Recommender(_model), number);

    private SnapshotFolder Folder()
    {
        SnapshotFolder folder = new(new DataFolder(_data), Options.Create(new TrainingOptions()), NullLogger<SnapshotFolder>.Instance);
        Services.AddSingleton(folder);
        return folder;
    }
}
