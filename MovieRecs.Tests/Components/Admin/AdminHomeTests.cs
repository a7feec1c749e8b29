using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Overview;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Components.Admin;

/// <summary>The overview of a site without films that has trained once.</summary>
public sealed class AdminHomeTests : AdminPageTest
{
    private static readonly HoldoutFigures _figures = new(0.1, 42, 70, 900)
    {
        RankedPeople = 66,
        NdcgAt10 = 0.4,
        NdcgAt10Error = 0.01,
        RankRunnerUp = "als",
        RunnerUpNdcgAt10 = 0.32,
        PopularityNdcgAt10 = 0.25,
        Rmse = 0.9,
        RmseError = 0.02,
        Mae = 0.7,
        StarRunnerUp = "svd",
        RunnerUpRmse = 1.0,
        BiasRmse = 0.75,
    };

    [Fact]
    public void Figures_Measured_StandWithErrorRunnerUpBaselineAndDefinition()
    {
        ModelHolder models = Site.Get<ModelHolder>();
        TrainedModel model = models.Current!.Model;
        models.Serve(new Recommender(new TrainedModel(model.Snapshot with { Facts = model.Facts with { Holdout = _figures } }, model.Movies)), 7);

        IRenderedComponent<AdminHome> page = Open();

        Assert.Contains("Snapshot 7", CardOf(page, "served-heading"), StringComparison.Ordinal);
        string order = CardOf(page, "order-figure");
        foreach (string part in new[] { "0.4000", "± 0.0100", "als, the runner-up", "0.3200 (+25.0 %)", "popularity, the baseline", "0.2500 (+60.0 %)", "higher is better", "On 10 % of the ratings, held out at random (seed 42)", "66 people" })
            Assert.Contains(part, order, StringComparison.Ordinal);
        string stars = CardOf(page, "stars-figure");
        foreach (string part in new[] { "0.9000", "± 0.0200", "svd, the runner-up", "1.0000 (−10.0 %)", "bias, the baseline", "0.7500 (+20.0 %)", "lower is better", "900 ratings" })
            Assert.Contains(part, stars, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_NotMeasured_SayWhy() => Assert.Contains("Not measured: there are too few ratings", CardOf(Open(), "order-figure"), StringComparison.Ordinal);

    [Fact]
    public void Jobs_None_SaysSo() => Assert.Contains("Nothing runs and nothing waits.", CardOf(Open(), "jobs-heading"), StringComparison.Ordinal);

    [Fact]
    public async Task TrainNow_ByAnAdminWhoIsNoneAnyMore_IsRefused()
    {
        IRenderedComponent<AdminHome> page = Open();
        await Demotion.OfAllAdminsAsync(Site);

        await Button(page, "Train now").ClickAsync(new());

        Assert.Equal("Nothing was changed: you are no admin any more. Reload the page.", Said);
    }

    [Fact]
    public async Task Alerts_PromotionIsOnHold_IsSaidWithAWayToActOnIt()
    {
        await Site.Get<Promoter>().SetHoldAsync(isOnHold: true, new AdminActor(null, "Bob"));

        IRenderedComponent<AdminHome> page = Open();

        IElement alert = page.FindAll(".alert-list li").Single(alert => alert.TextContent.Contains("since Bob put them on hold", StringComparison.Ordinal));
        Assert.Equal("/admin/models", alert.QuerySelector("a")!.GetAttribute("href"));
    }

    protected override async Task<SiteFactory> CreateSiteAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        await Trainings.FirstAsync(site.Services);
        return site;
    }

    protected override void BorrowAll()
    {
        Borrow<OverviewBuilder>();
        Borrow<ModelHolder>();
        Borrow<TrainingWorker>();
        Borrow<Promoter>();
        Borrow<IOptionsMonitor<TrainingOptions>>();
        Borrow<RunBoard>();
        Borrow<RunQueries>();
        Borrow<RunQueue>();
    }

    private static string CardOf(IRenderedComponent<AdminHome> page, string heading) => page.Find($"section[aria-labelledby={heading}]").TextContent;

    /// <summary>The page once it has read what it shows.</summary>
    private IRenderedComponent<AdminHome> Open()
    {
        IRenderedComponent<AdminHome> page = Render<AdminHome>();
        page.WaitForElement("#served-heading");
        return page;
    }
}
