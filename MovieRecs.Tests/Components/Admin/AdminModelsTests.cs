using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Pages.Admin.Models;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;
using MudBlazor;

namespace MovieRecs.Tests.Components.Admin;

/// <summary>A site without films that has served snapshot 1 and serves snapshot 2.</summary>
public sealed class AdminModelsTests : ComponentTest, IAsyncLifetime
{
    private readonly SiteFactory _site = SiteFactory.Bare();

    private ModelHolder Models => _site.Services.GetRequiredService<ModelHolder>();

    public async ValueTask InitializeAsync()
    {
        using Visitor admin = await _site.SignUpAdminAsync();
        TrainingWorker worker = _site.Services.GetRequiredService<TrainingWorker>();
        await Trainings.FirstAsync(_site.Services);
        await Trainings.WhenTrainedAsync(worker, Models, _ => Models.Served?.Snapshot == 2, () =>
        {
            worker.TrainNow();
            return Task.CompletedTask;
        });
        AdminDesk desk = await _site.DeskAsync();
        Services.AddSingleton(desk);
        Services.AddSingleton(new AuditUndo([], desk, TimeProvider.System));
        Borrow<ModelsViewBuilder>();
        Borrow<ModelHolder>();
        Borrow<Promoter>();
        Borrow<TrainingWorker>();
        Borrow<PersonaStore>();
        Borrow<CatalogueHolder>();
        Borrow<IOptionsMonitor<TrainingOptions>>();
        Borrow<RunQueue>();
        RenderAs(interactive: true);
    }

    [Fact]
    public async Task RollBack_OneClick_ServesTheOneBeforeAndHoldsPromotion()
    {
        IRenderedComponent<AdminModels> page = Open();
        Assert.Equal("Snapshot 2 serves", page.Find("#served-heading").TextContent);

        await page.FindAll("button").Single(button => button.TextContent.Contains("Roll back to snapshot 1", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Equal(1, Models.Served!.Snapshot);
        Assert.Equal("Snapshot 1 serves", page.Find("#served-heading").TextContent);
        Assert.Contains("Snapshot 1 is back in service, in place of 2 (Admin, ", page.Find("section[aria-labelledby=policy-heading]").TextContent, StringComparison.Ordinal);

        await page.FindAll("button").Single(button => button.TextContent.Contains("Promote automatically again", StringComparison.Ordinal)).ClickAsync(new());

        Assert.StartsWith("Automatic.", page.Find("section[aria-labelledby=policy-heading] p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RollBack_ByAnAdminWhoIsNoneAnyMore_ChangesNothingAndSaysSo()
    {
        IRenderedComponent<AdminModels> page = Open();
        await _site.WithStoreAsync(store => store.UserRoles.ExecuteDeleteAsync(Xunit.TestContext.Current.CancellationToken));

        await page.FindAll("button").Single(button => button.TextContent.Contains("Roll back to snapshot 1", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Equal(2, Models.Served!.Snapshot);
        Snackbar said = Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars);
        Assert.Equal("Nothing was changed: you are no admin any more. Reload the page.", said.Message);
    }

    [Fact]
    public void Personas_NoneAndTooFewFilms_SaysWhatThisIsFor()
    {
        IRenderedComponent<AdminModels> page = Open();

        Assert.Contains("too few films of one genre", page.Find("section[aria-labelledby=personas-heading]").TextContent, StringComparison.Ordinal);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _site.DisposeAsync();
    }

    /// <summary>The page once it has read what it shows.</summary>
    private IRenderedComponent<AdminModels> Open()
    {
        IRenderedComponent<AdminModels> page = Render<AdminModels>();
        page.WaitForElement("#served-heading", TimeSpan.FromMinutes(1));
        return page;
    }

    private void Borrow<T>()
        where T : class => Services.AddSingleton(_site.Services.GetRequiredService<T>());
}
