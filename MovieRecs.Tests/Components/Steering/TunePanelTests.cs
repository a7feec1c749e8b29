using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Models;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Components.Steering;
using MudBlazor;

namespace MovieRecs.Tests.Components.Steering;

public sealed class TunePanelTests(ReadySite ready) : ComponentTest, IClassFixture<ReadySite>
{
    private readonly List<Preferences> _told = [];

    [Fact]
    public void Dial_TurnedOverManySteps_IsToldOnceItRests()
    {
        IRenderedComponent<TunePanel> panel = Show(Preferences.None);

        foreach (string step in new[] { "-20", "-40", "-60" })
            _ = panel.Find("#tune-popularity").InputAsync(new() { Value = step });

        panel.WaitForAssertion(() => Assert.Equal(-0.6f, _told.Single().Popularity));
    }

    [Fact]
    public async Task Dial_StillTurningWhenThePanelGoes_IsToldNevertheless()
    {
        Services.AddSingleton<TimeProvider>(new NeverResting());
        IRenderedComponent<TunePanel> panel = Show(Preferences.None);
        _ = panel.Find("#tune-diversity").InputAsync(new() { Value = "80" });
        Assert.Empty(_told);

        await panel.InvokeAsync(async () => await panel.Instance.DisposeAsync());

        Assert.Equal(0.8f, _told.Single().Diversity);
    }

    [Fact]
    public void Dial_OffItsMiddle_SaysSoAndCanBeReset()
    {
        IRenderedComponent<TunePanel> panel = Show(new Preferences { Popularity = -0.6f });

        Assert.Equal("60 towards hidden gems", panel.Find("#tune-popularity").GetAttribute("aria-valuetext"));
        panel.Find("button[aria-label='Reset popularity']").Click();

        panel.WaitForAssertion(() => Assert.Equal(0, _told.Single().Popularity));
    }

    [Theory]
    [InlineData("95", 95)]
    [InlineData("99999", 1440)]
    [InlineData("", null)]
    [InlineData("-5", null)]
    [InlineData("ninety", null)]
    public void Minutes_GivenAsANumber_AreAskedForAsFarAsTheyMakeSense(string given, int? minutes)
    {
        Show(new Preferences { MostMinutes = 90 }).Find("input[type=number]").Change(given);

        Assert.Equal(minutes, _told.Single().MostMinutes);
    }

    [Fact]
    public void Chips_Toggled_AreAskedForAndTakenBack()
    {
        IRenderedComponent<TunePanel> panel = Show(new Preferences { ExcludedGenres = new HashSet<string> { "Horror" } });

        Choice(panel, "Never these genres", "Horror").Click();
        Choice(panel, "Never these genres", "Crime").Click();
        Choice(panel, "Genres you like", "Horror").Click();
        Choice(panel, "Never these decades", "1990s").Click();
        Choice(panel, "Minutes", "105").Click();

        Assert.Empty(_told[0].ExcludedGenres);
        Assert.Equal(["Crime", "Horror"], _told[1].ExcludedGenres.Order());
        Assert.Equal(["Horror"], _told[2].LikedGenres);
        Assert.Empty(_told[2].ExcludedGenres);
        Assert.Equal([1990], _told[3].ExcludedDecades);
        Assert.Equal(105, _told[4].MostMinutes);
    }

    [Fact]
    public async Task Person_Chosen_IsExcluded()
    {
        IRenderedComponent<TunePanel> panel = Show(Preferences.None);
        IRenderedComponent<MudAutocomplete<string>> field = panel.FindComponent<MudAutocomplete<string>>();

        IEnumerable<string?> found = await field.Instance.SearchFunc!("kur aki", Xunit.TestContext.Current.CancellationToken)!;
        Assert.Equal(["Akira Kurosawa"], found);
        await panel.InvokeAsync(() => field.Instance.ValueChanged.InvokeAsync(found.Single()));

        Assert.Equal(["Akira Kurosawa"], _told.Single().ExcludedPeople);
    }

    private static AngleSharp.Dom.IElement Choice(IRenderedComponent<TunePanel> panel, string group, string name) =>
        panel.FindAll($"[role=group][aria-label='{group}'] button").Single(button => button.TextContent == name);

    private IRenderedComponent<TunePanel> Show(Preferences preferences)
    {
        Services.AddSingleton(ready.Site.Services.GetRequiredService<CatalogueHolder>());
        if (Services.All(service => service.ServiceType != typeof(TimeProvider)))
            Services.AddSingleton<TimeProvider>(new ManualClock());
        Render<MudPopoverProvider>();
        return Render<TunePanel>(parameters => parameters
            .Add(panel => panel.Preferences, preferences)
            .Add(panel => panel.OnChanged, _told.Add));
    }

    /// <summary>Time in which nobody who waits is done waiting.</summary>
    private sealed class NeverResting : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
