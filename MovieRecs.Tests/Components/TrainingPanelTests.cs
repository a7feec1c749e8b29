using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;
using MudBlazor;

namespace MovieRecs.Tests.Components;

public sealed class TrainingPanelTests : ComponentTest
{
    [Fact]
    public async Task Panel_NothingRuns_TrainsOnDemand()
    {
        await using SiteFactory site = SiteFactory.Bare();
        Recommender first = await Trainings.FirstAsync(site.Services);
        IRenderedComponent<TrainingPanel> panel = await RenderForAsync(site, TrainingStatus.Idle);

        Recommender second = await Trainings.NextAsync(site.Services, () => panel.Find("button").ClickAsync(new()));

        Assert.True(second.Model.Facts.TrainedAt >= first.Model.Facts.TrainedAt);
        Assert.Equal(2, site.Services.GetRequiredService<ModelHolder>().Served!.Snapshot);
    }

    [Fact]
    public async Task Panel_WhileTraining_NamesTheStepAndOffersToCancel()
    {
        await using SiteFactory site = SiteFactory.Bare();

        IRenderedComponent<TrainingPanel> panel = await RenderForAsync(site, new TrainingStatus(true, TrainingStep.Measuring, 0.42));

        Assert.Equal("Measuring on ratings held out… 42 %", panel.Find("[role=status]").TextContent);
        Assert.Equal("Cancel", panel.Find("button").TextContent);
    }

    [Fact]
    public async Task Panel_AfterAFailure_SaysWhyAndCanTryAgain()
    {
        await using SiteFactory site = SiteFactory.Bare();

        IRenderedComponent<TrainingPanel> panel = await RenderForAsync(site, TrainingStatus.Failed("The disk is full."));

        Assert.Equal("The disk is full.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("Train now", panel.Find("button").TextContent);
        Assert.False(panel.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Panel_AFailureAndThenAStoreThatCanNotBeRead_SaysBoth()
    {
        await using SiteFactory site = SiteFactory.Bare();

        IRenderedComponent<TrainingPanel> panel = await RenderForAsync(site, TrainingStatus.Failed("The disk is full.") with { LookProblem = "The store is locked." });

        Assert.Equal(["The disk is full.", "The store is locked."], panel.FindAll("[role=alert]").Select(alert => alert.TextContent));
    }

    [Fact]
    public async Task Panel_Settings_AreSaidInWords()
    {
        await using SiteFactory site = SiteFactory.Bare(("MovieRecs:Training:RetrainAfterRatings", "25"), ("MovieRecs:Training:RetrainMinutes", "90"));

        IRenderedComponent<TrainingPanel> panel = await RenderForAsync(site, TrainingStatus.Idle);

        Assert.Contains("given or changed 25 ratings, at most every 90 minutes", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_ByAnAdminWhoIsNoneAnyMore_StartsNothingAndSaysSo()
    {
        await using SiteFactory site = SiteFactory.Bare();
        IRenderedComponent<TrainingPanel> panel = await RenderForAsync(site, TrainingStatus.Idle);
        await site.WithStoreAsync(store => store.UserRoles.ExecuteDeleteAsync(Xunit.TestContext.Current.CancellationToken));

        await panel.Find("button").ClickAsync(new());

        Assert.Equal("Nothing was changed: you are no admin any more. Reload the page.", Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars).Message);
    }

    private async Task<IRenderedComponent<TrainingPanel>> RenderForAsync(SiteFactory site, TrainingStatus status)
    {
        using Visitor admin = await site.SignUpAdminAsync();
        Services.AddSingleton(await site.DeskAsync());
        Services.AddSingleton(site.Services.GetRequiredService<ModelHolder>());
        Services.AddSingleton(site.Services.GetRequiredService<RunQueue>());
        Services.AddSingleton(site.Services.GetRequiredService<TrainingWorker>());
        Services.AddSingleton(site.Services.GetRequiredService<IOptionsMonitor<TrainingOptions>>());
        RenderAs(interactive: true);
        return Render<TrainingPanel>(parameters => parameters.Add(panel => panel.Status, status));
    }
}
