using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin.Log;
using MovieRecs.Web.Data;
using MovieRecs.Web.Settings;
using MovieRecs.Web.Storage;

namespace MovieRecs.Tests.Components.Admin.Log;

/// <summary>The log of a site whose admin has changed a setting, and where Bob has made a back-up.</summary>
public sealed class AdminLogTests : AdminPageTest
{
    private const string Change = "Back-ups kept: 3 back-ups";

    [Fact]
    public async Task Open_WithoutFilters_HasTheNewestFirst()
    {
        await FillAsync();

        Assert.Equal(["A back-up is made.", $"{Change}."], Texts(Open()).Take(2));
    }

    [Fact]
    public async Task Filter_ByKind_ShowsThatKindOnly()
    {
        await FillAsync();
        GoTo("/admin/log?verb=ChangeSetting");

        Assert.Equal([$"{Change}."], Texts(Open()));
    }

    [Fact]
    public async Task Filter_ByPerson_ShowsTheirsOnly()
    {
        await FillAsync();
        GoTo("/admin/log?by=Bob");

        Assert.Equal(["A back-up is made."], Texts(Open()));
    }

    [Fact]
    public void Filter_NothingOfThatKind_SaysSo()
    {
        GoTo("/admin/log?verb=MergeMovies");

        Assert.Equal("Nothing of that kind is in the log.", Open().Find(".log-nothing").TextContent);
    }

    [Fact]
    public async Task Undo_AnEntry_IsOfferedOnceAndWrittenDown()
    {
        await FillAsync();
        IRenderedComponent<AdminLog> page = Open();

        await Button(page, $"Undo: {Change}").ClickAsync(new());

        Assert.Equal(7, Site.Get<IOptions<BackupOptions>>().Value.Keep);
        Assert.Equal("Back-ups kept: 7 back-ups.", Texts(page).First());
        Assert.Contains("taken back", page.FindAll(".log li").Single(entry => entry.TextContent.Contains(Change, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Empty(Buttons(page, $"Undo: {Change}"));
    }

    [Fact]
    public async Task Undo_SomebodyElseWasFaster_SaysSo()
    {
        int entry = await FillAsync();
        IRenderedComponent<AdminLog> page = Open();
        await Services.GetRequiredService<AuditUndo>().UndoAsync(entry);

        await Button(page, $"Undo: {Change}").ClickAsync(new());

        Assert.Equal($"\"{Change}\" was taken back already. Reload the page to see by whom.", Said);
        Assert.Empty(Buttons(page, $"Undo: {Change}"));
    }

    [Fact]
    public async Task Open_WhatCanNotBeTakenBack_OffersNoUndo()
    {
        await FillAsync();

        Assert.Empty(Buttons(Open(), "Undo: A back-up is made"));
    }

    protected override void BorrowAll() => Borrow<AuditLog>();

    private static IEnumerable<string> Texts(IRenderedComponent<AdminLog> page) => page.FindAll(".log li .log__what p:first-child").Select(entry => entry.TextContent);

    /// <summary>The page once it has read what it shows.</summary>
    private IRenderedComponent<AdminLog> Open()
    {
        IRenderedComponent<AdminLog> page = Render<AdminLog>();
        page.WaitForElement(".log, .log-nothing");
        return page;
    }

    /// <returns>The number of the setting's entry.</returns>
    private async Task<int> FillAsync()
    {
        AdminOutcome outcome = await Services.GetRequiredService<AdminDesk>().ChangeAsync(
            AuditVerb.ChangeSetting, "MovieRecs:Backups:Keep", store => Site.Get<SiteSettings>().SaveAsync(store, new Dictionary<string, string?> { ["MovieRecs:Backups:Keep"] = "3" }));
        await Site.Get<AuditLog>().WriteAsync(new AdminActor(null, "Bob"), AuditVerb.BackUp, "the store", new AdminDeed("A back-up is made"), Token);
        return outcome.Entry!.Value;
    }
}
