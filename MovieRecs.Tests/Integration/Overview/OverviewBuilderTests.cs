using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Overview;

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

    private static Run Ended(RunKind kind, RunState state, string request)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return new Run { Kind = kind, State = state, Title = request, Request = request, QueuedAt = now, StartedAt = now, EndedAt = now, CodeVersion = "1" };
    }
}
