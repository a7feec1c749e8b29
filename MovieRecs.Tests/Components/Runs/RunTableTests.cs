using Bunit;
using MovieRecs.Web.Components.Pages.Admin.Runs;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Tests.Components.Runs;

public sealed class RunTableTests : ComponentTest
{
    private static readonly RunRow _row = new(
        new Run { Id = 3, Kind = RunKind.Evaluation, State = RunState.Done, Title = "Predicting stars", Request = "{}", QueuedAt = 0, CodeVersion = "1" },
        [new MeasuredFigure("bias", "rmse", 0.92134, 0.006)]);

    [Fact]
    public void Table_NothingToCompare_LinksTheRunAndOffersNoChoice()
    {
        IRenderedComponent<RunTable> table = Render<RunTable>(parameters => parameters.Add(page => page.Rows, [_row]));

        Assert.Equal("/admin/runs/3", table.Find("a").GetAttribute("href"));
        Assert.Contains("0.9213 ± 0.0060", table.Markup, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("input"));
    }

    [Fact]
    public async Task Table_ARunIsChosen_SaysWhich()
    {
        (int Id, bool IsChosen)? chosen = null;
        IRenderedComponent<RunTable> table = Render<RunTable>(parameters => parameters.Add(page => page.Rows, [_row]).Add(page => page.OnChoose, choice => chosen = choice));

        await table.Find("input").ChangeAsync(new() { Value = true });

        Assert.Equal((3, true), chosen);
    }
}
