using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class RunQueueTests : IAsyncLifetime
{
    private static readonly AdminActor _ann = new(null, "Ann");

    private readonly SiteFactory _site = SiteFactory.Bare();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunQueue Queue => _site.Services.GetRequiredService<RunQueue>();

    private RunQueries Queries => _site.Services.GetRequiredService<RunQueries>();

    private RunRecords Records => _site.Services.GetRequiredService<RunRecords>();

    private static RunRequest Request => new() { Protocol = default, Folds = "2", Models = ["bias"], Data = "store" };

    /// <summary>Nothing is carried out: what waits goes on waiting.</summary>
    public async ValueTask InitializeAsync() => await _site.Services.GetRequiredService<WorkLane>().EnterTrainingAsync(Token);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Add_AFieldIsWrong_IsRefusedAndNothingWaits()
    {
        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => Queue.AddAsync(Request with { Folds = "99" }, _ann));

        Assert.Equal("Random folds have to be from 2 to 20.", refusal.Message);
        Assert.DoesNotContain(await Queries.WaitingAsync(Token), run => run.Kind == RunKind.Evaluation);
    }

    [Fact]
    public async Task Repeat_OfAnyEndedRun_AsksTheSameAgain()
    {
        int id = await Queue.AddAsync(Request, _ann);
        await Queue.CancelAsync(id);

        int repeated = (await Queue.RepeatAsync(id, _ann))!.Value;

        Assert.Equal(RunRequest.Of((await Queries.FindAsync(id, Token))!).ToJson(), RunRequest.Of((await Queries.FindAsync(repeated, Token))!).ToJson());
        Assert.Equal(RunState.Queued, (await Queries.FindAsync(repeated, Token))!.State);
    }

    [Fact]
    public async Task Repeat_DatasetDeleted_IsRefusedAndSaysSo()
    {
        int id = await Records.AddAsync(RunKind.Evaluation, "x", (Request with { Upload = new string('a', 64), Data = "ml-100k" }).ToJson(), "Ann", Token);

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => Queue.RepeatAsync(id, _ann));

        Assert.StartsWith("The dataset ml-100k isn't here any more.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfARunThatHasEnded_IsRefused()
    {
        int id = await Queue.AddAsync(Request, _ann);
        await Queue.CancelAsync(id);

        await Assert.ThrowsAsync<AdminException>(() => Queue.CancelAsync(id));
    }

    [Fact]
    public async Task Delete_AndUndo_BringsBackAllThatItFound()
    {
        int id = await Queue.AddAsync(Request, _ann);
        await Records.BeginAsync(id, Token);
        await Records.EndAsync(id, new RunEnd(RunState.Done) { Figures = [new MeasuredFigure("bias", "rmse", 0.94, 0.01)] });

        AdminDeed deed = await _site.ChangeAsync(store => Queue.DeleteAsync(store, id));
        Assert.Null(await Queries.FindAsync(id, Token));
        Assert.Empty(await Queries.FiguresAsync(id, Token));
        await _site.UndoAsync(AuditVerb.DeleteRun, deed);

        Assert.Equal(RunState.Done, (await Queries.FindAsync(id, Token))!.State);
        Assert.Equal([new MeasuredFigure("bias", "rmse", 0.94, 0.01)], await Queries.FiguresAsync(id, Token));
    }

    [Fact]
    public async Task Delete_WhileItWaits_IsRefused()
    {
        int id = await Queue.AddAsync(Request, _ann);

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => _site.ChangeAsync(store => Queue.DeleteAsync(store, id)));

        Assert.Contains("Cancel it first.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteUpload_ARunWaitsForIt_IsRefused()
    {
        using MemoryStream zip = SomeDataset.Csv();
        Upload upload = await _site.Services.GetRequiredService<UploadFolder>().KeepAsync(zip, "tiny.zip", cancellationToken: Token);
        int id = await Queue.AddAsync(Request with { Upload = upload.Hash }, _ann);

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => Queue.DeleteUploadAsync(upload.Hash));
        await Queue.CancelAsync(id);
        await Queue.DeleteUploadAsync(upload.Hash);

        Assert.Contains($"run {id} needs it", refusal.Message, StringComparison.Ordinal);
        Assert.Null(_site.Services.GetRequiredService<UploadFolder>().Find(upload.Hash));
    }

    [Fact]
    public async Task History_TwoRunsOfTheSameQuestions_AreOneGroup()
    {
        foreach ((string fingerprint, double rmse) in new[] { ("a", 0.95), ("b", 0.5), ("a", 0.94) })
        {
            int id = await Queue.AddAsync(Request, _ann);
            await Records.BeginAsync(id, Token);
            await Records.EndAsync(id, new RunEnd(RunState.Done) { Fingerprint = fingerprint, Figures = [new MeasuredFigure("bias", "rmse", rmse, null)] });
        }

        FigureHistory history = await Queries.HistoryAsync("a", null, Token);

        Assert.Equal(("a", "rmse", 2), (history.Questions, history.Figure, history.Groups.Single(group => group.Questions == "a").Runs));
        Assert.Equal([0.95, 0.94], history.Points.Select(point => point.Mean));
        Assert.DoesNotContain(history.Groups, group => group.Questions == "b");
    }

    [Fact]
    public async Task List_MoreThanAPage_IsNewestFirstAndFiltered()
    {
        for (int run = 0; run < RunQueries.PageSize + 2; run++)
        {
            int id = await Records.AddAsync(RunKind.Evaluation, run == 0 ? "ranking, 5 random folds, store" : "stars, 5 random folds, store", Request.ToJson(), "Ann", Token);
            await Queue.CancelAsync(id);
        }

        RunRows first = await Queries.ListAsync(new RunFilter(RunKind.Evaluation), 1, Token);
        RunRows second = await Queries.ListAsync(new RunFilter(RunKind.Evaluation), 2, Token);
        RunRows ranking = await Queries.ListAsync(new RunFilter(RunKind.Evaluation, EvaluationProtocol.Ranking), 1, Token);

        Assert.Equal((27, 25, 2), (first.Total, first.Rows.Count, second.Rows.Count));
        Assert.True(first.Rows[0].Run.Id > first.Rows[1].Run.Id && first.Rows[^1].Run.Id > second.Rows[0].Run.Id);
        Assert.Equal(second.Rows[^1].Run.Id, Assert.Single(ranking.Rows).Run.Id);
    }
}
