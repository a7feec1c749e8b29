using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Starter;

namespace MovieRecs.Tests.Integration.Import;

public sealed class ImportHistoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_RowsOfEveryKind_LeavesItsWholeReport()
    {
        await using ImportHost host = await ImportHost.CreateAsync();

        ImportReport report = await host.ImportAsync(SomeDataset.Csv(ratings: SomeDataset.Ratings + "2,2,9.0,400\n1,1,3.0,50\n"));

        ImportHistory history = host.Get<ImportHistory>();
        ImportLine line = Assert.Single(await history.ListAsync(10, Cancellation));
        Assert.Equal(("ml-tiny", report.Summary), (line.Source, line.Summary));
        ImportReport? kept = await history.ReportAsync(line.Id, Cancellation);
        Assert.NotNull(kept);
        Assert.Equal(report.Changes, kept.Changes);
        Assert.Equal(report.Rows, kept.Rows);
        Assert.Equal(report.Cases, kept.Cases);
        Assert.NotEmpty(kept.Cases);
    }

    [Fact]
    public async Task Import_Cancelled_LeavesNoRecord()
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        using CancellationTokenSource cancellation = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.ImportAsync(
            SomeDataset.Csv(), new ProgressAction(progress => { if (progress.Phase == ImportPhase.Finishing) { cancellation.Cancel(); } }), cancellation));

        Assert.Empty(await host.Get<ImportHistory>().ListAsync(10, Cancellation));
    }

    [Fact]
    public async Task Starter_AndTheDemoBroughtBack_LeaveRecords()
    {
        await using RealStore store = await RealStore.CreateAsync();
        await new StarterLoader(store).LoadAsync(Cancellation);
        await new StarterLoader(store).LoadAsync(Cancellation);
        await new DemoCommunity(store).RemoveAsync(Cancellation);
        await new DemoCommunity(store).RestoreAsync(Cancellation);
        await new DemoCommunity(store).RestoreAsync(Cancellation);

        ImportHistory history = new(store);
        IReadOnlyList<ImportLine> lines = await history.ListAsync(10, Cancellation);
        Assert.Equal(["the simulated community", "the starter catalogue"], lines.Select(line => line.Source));
        ImportReport? starter = await history.ReportAsync(lines[1].Id, Cancellation);
        Assert.True(starter is { Changes: { NewMovies: > 900, NewRaters: > 100, NewRatings: > 10_000 } });
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"dataset":"ml-old","elapsed":"00:00:01"}""")]
    [InlineData("""{"dataset":"ml-old","changes":null,"rows":null,"cases":null,"elapsed":"00:00:01"}""")]
    public async Task Report_OfAnotherVersion_IsNullInsteadOfAnError(string report)
    {
        await using RealStore store = await RealStore.CreateAsync();
        await using (MovieRecsDbContext context = store.CreateDbContext())
        {
            context.Imports.Add(new ImportRecord { At = 1, Source = "old", Summary = "old", Report = report });
            await context.SaveChangesAsync(Cancellation);
        }

        Assert.Null(await new ImportHistory(store).ReportAsync(1, Cancellation));
    }
}
