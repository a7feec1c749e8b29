using Bunit;
using MovieRecs.Web.Components.Pages.Admin.Runs;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Components.Runs;

public sealed class RunAtWorkTests : ComponentTest
{
    [Fact]
    public void Card_WhileItRuns_NamesFoldAndModelAndSaysTheTimeIsEstimated()
    {
        IRenderedComponent<RunAtWork> card = RenderFor(new RunProgress(7, 15, "u3", "svd", 0.4, 0.52, TimeSpan.FromSeconds(95), false));

        Assert.Equal("Fold u3: svd, 40 % trained · step 8 of 15", card.Find("[role=status]").TextContent);
        Assert.Contains("52 % done, about 1 min 35 s left (estimated from the steps so far)", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_NothingMeasuredYet_NamesNoTime()
    {
        IRenderedComponent<RunAtWork> card = RenderFor(new RunProgress(0, 15, "u1", "bias", 0, 0, null, false));

        Assert.DoesNotContain("left", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_ATrainingGoesFirst_SaysSo() =>
        Assert.StartsWith("Waiting for the training, which goes first", RenderFor(new RunProgress(2, 15, "u1", "als", 0, 0.1, null, true)).Find("[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Card_AnotherRunIsAtWork_Waits()
    {
        RenderAs(interactive: true);

        IRenderedComponent<RunAtWork> card = Render<RunAtWork>(parameters => parameters
            .Add(page => page.Run, SomeRun(RunState.Queued)).Add(page => page.Evaluation, new RunningEvaluation(99, RunProgress.Reading)).Add(page => page.Training, TrainingStatus.Idle));

        Assert.StartsWith("Waiting for its turn", card.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    private static Run SomeRun(RunState state) => new() { Id = 3, Kind = RunKind.Evaluation, State = state, Title = "stars", Request = "{}", QueuedAt = 0, CodeVersion = "1" };

    private IRenderedComponent<RunAtWork> RenderFor(RunProgress progress)
    {
        RenderAs(interactive: true);
        return Render<RunAtWork>(parameters => parameters
            .Add(card => card.Run, SomeRun(RunState.Running)).Add(card => card.Evaluation, new RunningEvaluation(3, progress)).Add(card => card.Training, TrainingStatus.Idle));
    }
}
