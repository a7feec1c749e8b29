using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Overview;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Overview;

public sealed class OverviewBuilderTests
{
    [Fact]
    public async Task Build_AnImportSinceTheSnapshot_CountsItsRatingsAsNewer()
    {
        await using SiteFactory site = SiteFactory.Bare();
        await Trainings.FirstAsync(site.Services);
        await site.Services.GetRequiredService<WorkLane>().EnterTrainingAsync(Token); // the training that an import calls for waits
        OverviewBuilder builder = site.Services.GetRequiredService<OverviewBuilder>();
        Assert.Equal(0, (await builder.BuildAsync(Token)).Data.Newer);

        using (IDatasetFiles files = SomeDataset.Open(SomeDataset.Csv()))
            await site.Services.GetRequiredService<MovieLensImporter>().ImportAsync(files, cancellationToken: Token);

        AdminOverview overview = await builder.BuildAsync(Token);
        Assert.Equal((3, 3), (overview.Data.Ratings, overview.Data.Newer));
        Assert.Contains(overview.Alerts, alert => alert.Text == "100 % of ratings are newer than the snapshot.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
