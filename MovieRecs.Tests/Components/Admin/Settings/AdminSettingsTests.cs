using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin.Settings;
using MovieRecs.Web.Settings;
using MovieRecs.Web.Storage;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Components.Admin.Settings;

public sealed class AdminSettingsTests : AdminPageTest
{
    private const string Keep = "MovieRecs-Backups-Keep";
    private const string Minutes = "MovieRecs-Training-RetrainMinutes";
    private const string Guests = "MovieRecs-Api-GuestRequestsPerMinute";

    private int BackupsKept => Site.Get<IOptions<BackupOptions>>().Value.Keep;

    [Fact]
    public async Task Save_AnotherValue_CountsAtOnceAndSaysThatItIsSetHere()
    {
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();
        Assert.Equal("The default", WordsOf(page, Keep));

        await TypeAsync(page, Keep, "3");
        await page.Find("form").SubmitAsync();

        Assert.Equal(3, BackupsKept);
        Assert.Equal("Set here", WordsOf(page, Keep));
        Assert.Equal("Back-ups kept: 3 back-ups", Said);
    }

    [Fact]
    public async Task Type_AValueOutOfRange_IsNamedBesideItsField()
    {
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();

        await TypeAsync(page, Keep, "0");

        Assert.Equal("Back-ups kept has to be 1 to 1,000, not 0.", WordsOf(page, Keep));
        Assert.Equal("true", Field(page, Keep).GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Save_OneBadValueAmongGood_SavesNoneAndKeepsWhatWasTyped()
    {
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();

        await TypeAsync(page, Minutes, "15");
        await TypeAsync(page, Keep, "many");
        await page.Find("form").SubmitAsync();

        Assert.Equal("Nothing was saved. Back-ups kept: a whole number is wanted, not \"many\".", Said);
        Assert.Equal(("15", "many"), (Field(page, Minutes).GetAttribute("value"), Field(page, Keep).GetAttribute("value")));
        Assert.Equal((60, 7), (Site.Get<IOptions<TrainingOptions>>().Value.RetrainMinutes, BackupsKept));
    }

    [Fact]
    public async Task Save_MoreForGuestsThanForAccounts_IsRefusedByName()
    {
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();

        await TypeAsync(page, Guests, "9999");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Requests by guests: guests can't be allowed more than an account.", Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_ASettingSetHere_IsTheDefaultAgain()
    {
        IRenderedComponent<AdminSettings> page = await WithKeepAsync("3");

        await Button(page, "Back to default: Back-ups kept").ClickAsync(new());

        Assert.Equal((7, "7", "The default"), (BackupsKept, Field(page, Keep).GetAttribute("value"), WordsOf(page, Keep)));
    }

    [Fact]
    public async Task Reset_WhileAnotherIsTyped_KeepsWhatIsTyped()
    {
        IRenderedComponent<AdminSettings> page = await WithKeepAsync("3");
        await TypeAsync(page, Minutes, "15");

        await Button(page, "Back to default: Back-ups kept").ClickAsync(new());

        Assert.Equal("15", Field(page, Minutes).GetAttribute("value"));
        Assert.Single(Buttons(page, "Save 1 change"));
    }

    [Fact]
    public async Task RecentDeeds_AChangeTakenBack_CountsNoMore()
    {
        IRenderedComponent<AdminSettings> page = await WithKeepAsync("3");

        await Button(page, "Take back: Back-ups kept: 3 back-ups").ClickAsync(new());

        Assert.Equal((7, "7"), (BackupsKept, Field(page, Keep).GetAttribute("value")));
    }

    [Fact]
    public async Task Discard_WhatIsTyped_ShowsWhatCounts()
    {
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();
        await TypeAsync(page, Keep, "3");

        await Button(page, "Discard").ClickAsync(new());

        Assert.Equal("7", Field(page, Keep).GetAttribute("value"));
        Assert.True(Button(page, "Save").HasAttribute("disabled"));
    }

    [Fact]
    public void Open_ASettingGivenByTheCommandLine_SaysSoAndCanNotBeChanged()
    {
        // The test's site is started with this one.
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();

        Assert.True(Field(page, "MovieRecs-Training-HoldoutShare").HasAttribute("disabled"));
        Assert.Equal("Given by the environment or the command line", WordsOf(page, "MovieRecs-Training-HoldoutShare"));
    }

    protected override void BorrowAll()
    {
        Borrow<SiteSettings>();
        Borrow<AuditLog>();
    }

    private static IElement Field(IRenderedComponent<AdminSettings> page, string key) => page.Find($"#setting-{key}");

    /// <summary>What stands under a field: where its value is from, or what is wrong with it.</summary>
    private static string WordsOf(IRenderedComponent<AdminSettings> page, string key) => page.Find($"#setting-{key}-origin").TextContent;

    private static Task TypeAsync(IRenderedComponent<AdminSettings> page, string key, string text) => Field(page, key).InputAsync(text);

    /// <summary>The page after so many back-ups to keep were set on it.</summary>
    private async Task<IRenderedComponent<AdminSettings>> WithKeepAsync(string keep)
    {
        IRenderedComponent<AdminSettings> page = Render<AdminSettings>();
        await TypeAsync(page, Keep, keep);
        await page.Find("form").SubmitAsync();
        return page;
    }
}
