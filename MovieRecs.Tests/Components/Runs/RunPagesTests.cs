using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin.Runs;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;
using MudBlazor;

namespace MovieRecs.Tests.Components.Runs;

public sealed class RunPagesTests : ComponentTest
{
    [Fact]
    public async Task Home_NothingHasRun_SaysWhatWillStandThere()
    {
        await using SiteFactory site = await OpenAsync();

        IRenderedComponent<RunsHome> page = Render<RunsHome>();

        Assert.Contains("Figures over time", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Once two runs asked the same questions", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_AdminWasDemotedMeanwhile_CanNeitherTrainNorGoOnLooking()
    {
        await using SiteFactory site = await OpenAsync();
        IRenderedComponent<RunsHome> page = Render<RunsHome>();
        await Demotion.OfAllAdminsAsync(site);
        BunitNavigationManager navigation = Services.GetRequiredService<BunitNavigationManager>();
        // A page that is left is not rendered again: what is waited for is the leaving.
        TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        navigation.LocationChanged += (_, _) => left.TrySetResult();

        await page.Find(".runs-home__actions button").ClickAsync(new());
        site.Services.GetRequiredService<RunBoard>().TellChange();
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal("Nothing was changed: you are no admin any more. Reload the page.", Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars).Message);
        Assert.EndsWith("/account/denied", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AFieldIsWrong_SaysSoBesideItAndStartsNothing()
    {
        await using SiteFactory site = await OpenAsync();
        IRenderedComponent<NewRun> page = Render<NewRun>();

        await page.Find("input[inputmode=numeric]").ChangeAsync(new ChangeEventArgs { Value = "1" });
        await page.Find("form").SubmitAsync();

        Assert.Equal("Random folds have to be from 2 to 20.", page.Find(".validation-message").TextContent);
        Assert.DoesNotContain(await site.Services.GetRequiredService<RunQueries>().WaitingAsync(Token), run => run.Kind == RunKind.Evaluation);
    }

    [Fact]
    public async Task New_AsItStands_QueuesARunByWhoeverAsked()
    {
        await using SiteFactory site = await OpenAsync();
        IRenderedComponent<NewRun> page = Render<NewRun>();

        await page.Find("form").SubmitAsync();

        Run run = Assert.Single(await site.Services.GetRequiredService<RunQueries>().WaitingAsync(Token), run => run.Kind == RunKind.Evaluation);
        Assert.Equal(("Predicting stars, 5 random folds, the site's ratings", "Admin"), (run.Title, run.By));
        Assert.EndsWith($"/admin/runs/{run.Id}", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AdminWasDemotedMeanwhile_StartsNothing()
    {
        await using SiteFactory site = await OpenAsync();
        IRenderedComponent<NewRun> page = Render<NewRun>();
        await Demotion.OfAllAdminsAsync(site);

        await page.Find("form").SubmitAsync();

        Assert.DoesNotContain(await site.Services.GetRequiredService<RunQueries>().WaitingAsync(Token), run => run.Kind == RunKind.Evaluation);
    }

    [Fact]
    public async Task Details_NoSuchRun_SaysSo()
    {
        await using SiteFactory site = await OpenAsync();

        IRenderedComponent<RunDetailsPage> page = Render<RunDetailsPage>(parameters => parameters.Add(details => details.Id, 404));

        Assert.Contains("There is no run 404", page.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_Interrupted_SaysHowFarItCameAndOffersToRepeat()
    {
        await using SiteFactory site = await OpenAsync();
        RunRecords records = site.Services.GetRequiredService<RunRecords>();
        int id = await records.AddAsync(RunKind.Evaluation, "stars", new RunRequest { Protocol = default, Folds = "5", Models = ["bias"], Data = "store" }.ToJson(), "Ann", Token);
        await records.BeginAsync(id, Token);
        await records.ProgressAsync(id, 3, 5, Token);
        await records.InterruptAsync(id, Token);
        IRenderedComponent<RunDetailsPage> page = Render<RunDetailsPage>(parameters => parameters.Add(details => details.Id, id));
        Assert.Contains("3 of 5 steps were done", page.Find("[role=status]").TextContent, StringComparison.Ordinal);

        await page.Find(".run-page__actions .button").ClickAsync(new());

        Run repeated = Assert.Single(await site.Services.GetRequiredService<RunQueries>().WaitingAsync(Token), run => run.Kind == RunKind.Evaluation);
        Assert.True(repeated.Id > id);
    }

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A site whose admin has its pages open.</summary>
    private async Task<SiteFactory> OpenAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();
        Services.AddSingleton(await site.DeskAsync());
        Services.AddSingleton(site.Services.GetRequiredService<RunBoard>());
        Services.AddSingleton(site.Services.GetRequiredService<RunQueries>());
        Services.AddSingleton(site.Services.GetRequiredService<RunQueue>());
        Services.AddSingleton(site.Services.GetRequiredService<RunData>());
        Services.AddSingleton(site.Services.GetRequiredService<UploadFolder>());
        Services.AddSingleton(site.Services.GetRequiredService<TrainingWorker>());
        await Trainings.FirstAsync(site.Services);
        await site.Services.GetRequiredService<WorkLane>().EnterTrainingAsync(Token); // what is queued waits
        RenderAs(interactive: true);
        return site;
    }
}
