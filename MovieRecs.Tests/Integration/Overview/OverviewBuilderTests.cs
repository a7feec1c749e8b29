using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Overview;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Overview;

public sealed class OverviewBuilderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Build_RunsWereInterrupted_TellsOfEvaluationsThatNobodyHasRepeated()
    {
        await using SiteFactory site = SiteFactory.Bare();
        await site.WithStoreAsync(store =>
        {
            store.Runs.AddRange(
                Ended(RunKind.Training, RunState.Interrupted, "{}"),
                Ended(RunKind.Evaluation, RunState.Interrupted, "a"),
                Ended(RunKind.Evaluation, RunState.Interrupted, "b"),
                Ended(RunKind.Evaluation, RunState.Done, "a"),
                Ended(RunKind.Evaluation, RunState.Failed, "b"));
            return store.SaveChangesAsync(Cancellation);
        });

        AdminOverview overview = await site.WithServicesAsync(services => services.GetRequiredService<OverviewBuilder>().BuildAsync(Cancellation));

        Assert.EndsWith("(b) was interrupted.", Assert.Single(overview.Alerts, alert => alert.Text.Contains("interrupted", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_AnImportSinceTheSnapshot_CountsItsRatingsAsNewer()
    {
        await using SiteFactory site = SiteFactory.Bare();
        await Trainings.FirstAsync(site.Services);
        await site.Services.GetRequiredService<WorkLane>().EnterTrainingAsync(Cancellation); // the training that an import calls for waits
        OverviewBuilder builder = site.Services.GetRequiredService<OverviewBuilder>();
        Assert.Equal(0, (await builder.BuildAsync(Cancellation)).Data.Newer);

        using (IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv()))
            await site.Services.GetRequiredService<MovieLensImporter>().ImportAsync(files, cancellationToken: Cancellation);

        AdminOverview overview = await builder.BuildAsync(Cancellation);
        Assert.Equal((3, 3), (overview.Data.Ratings, overview.Data.Newer));
        Assert.Contains(overview.Alerts, alert => alert.Text == "100 % of ratings are newer than the snapshot.");
    }

    private static Run Ended(RunKind kind, RunState state, string request)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return new Run { Kind = kind, State = state, Title = request, Request = request, QueuedAt = now, StartedAt = now, EndedAt = now, CodeVersion = "1" };
    }
}
