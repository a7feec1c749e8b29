using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Tests.Components;

public sealed class PersonalActionsTests(ReadySite ready) : ComponentTest, IClassFixture<ReadySite>
{
    private static readonly Func<Task> _nothing = () => Task.CompletedTask;

    [Fact]
    public async Task ThumbUp_OfAGuestTwice_StaysAndTheFirstUndoTakesItBack()
    {
        (PersonalActions actions, Visit visit) = Arrive();
        MovieId alien = ready.Movie("Alien");

        await actions.SetThumbAsync(null, alien, "Alien", Thumb.Up, _nothing);
        await actions.SetThumbAsync(null, alien, "Alien", Thumb.Up, _nothing);

        Assert.Equal([alien], visit.Guest.Picks);
        await UndoAsync(0);
        Assert.Empty(visit.Guest.Picks);
    }

    [Fact]
    public async Task Undo_ThatFails_IsReported()
    {
        (PersonalActions actions, Visit visit) = Arrive();
        await actions.HideAsync(null, ready.Movie("Alien"), "Alien", () => throw new ObjectDisposedException("page"));

        await UndoAsync(0);

        Assert.Empty(visit.Guest.Refused);
        Assert.Contains(Snackbars.ShownSnackbars, message => message.Severity == Severity.Error && message.Message!.Contains("undo", StringComparison.Ordinal));
    }

    private ISnackbar Snackbars => Services.GetRequiredService<ISnackbar>();

    private async Task UndoAsync(int message)
    {
        IRenderedComponent<MudSnackbarProvider> shown = Render<MudSnackbarProvider>();
        await shown.InvokeAsync(() => shown.FindAll("button").Where(button => button.TextContent.Trim() == "Undo").ElementAt(message).Click());
    }

    /// <summary>A guest's visit.</summary>
    private (PersonalActions Actions, Visit Visit) Arrive()
    {
        IServiceProvider site = ready.Site.Services.CreateScope().ServiceProvider;
        this.AddAuthorization();
        Services.AddLogging()
            .AddSingleton(site.GetRequiredService<CatalogueHolder>())
            .AddSingleton(site.GetRequiredService<RatingService>())
            .AddSingleton(site.GetRequiredService<WatchWriter>())
            .AddSingleton(site.GetRequiredService<ListWriter>())
            .AddSingleton(site.GetRequiredService<ImportJobs>())
            .AddScoped<Visit>()
            .AddScoped<PersonalActions>();
        return (Services.GetRequiredService<PersonalActions>(), Services.GetRequiredService<Visit>());
    }
}
