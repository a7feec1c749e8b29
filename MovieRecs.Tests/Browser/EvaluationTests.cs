using Microsoft.Playwright;
using MovieRecs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MovieRecs.Tests.Browser;

/// <summary>An admin measures models on a dataset of their own, on the page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EvaluationTests(Chromium chromium, ListeningSite site)
{
    private const float Patience = 120_000;

    [Fact]
    public async Task Admin_EvaluatingThreeModelsOnFiveFolds_WatchesItFinishAndDownloadsAndCompares()
    {
        string zip = MovieLensData.Ml100K;
        await using Journey admin = await Journey.StartAsync(chromium, site.Address);
        await admin.SignInAsync(await site.AdminAsync());
        int first = await StartAsync(admin, zip, "bias", "baseline-only", "als");

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Results" })).ToBeVisibleAsync(new() { Timeout = Patience });
        IDownload download = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.GetByRole(AriaRole.Link, new() { Name = "JSON" }).ClickAsync());
        Assert.Equal($"movierecs-run-{first}.json", download.SuggestedFilename);
        await Expect(admin.Page.GetByRole(AriaRole.Region, new() { Name = "RMSE", Exact = true })).ToContainTextAsync("943 people");

        int second = await StartAsync(admin, null, "bias", "als");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Results" })).ToBeVisibleAsync(new() { Timeout = Patience });
        await admin.OpenAsync("/admin/runs");
        await admin.Page.GetByLabel($"Compare run {first}", new() { Exact = true }).CheckAsync();
        await admin.Page.GetByLabel($"Compare run {second}", new() { Exact = true }).CheckAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Compare 2 runs" }).ClickAsync();

        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Which is better, and is that real?" })).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Region, new() { Name = "RMSE", Exact = true })).ToContainTextAsync($"als · run {second}");
    }

    /// <summary>Fills in the form and starts.</summary>
    /// <param name="zip">Uploaded first; null where it was before.</param>
    /// <returns>The run's id.</returns>
    private static async Task<int> StartAsync(Journey admin, string? zip, params string[] models)
    {
        await admin.OpenAsync("/admin/runs/new");
        if (zip is not null)
            await admin.Page.GetByLabel("Or upload a MovieLens zip").SetInputFilesAsync(zip);
        ILocator dataset = admin.Page.GetByRole(AriaRole.Radio, new() { Name = "ml-100k" });
        await Expect(dataset).ToBeVisibleAsync(new() { Timeout = Patience });
        if (zip is null)
            await dataset.CheckAsync();
        await Expect(dataset).ToBeCheckedAsync();
        foreach (string model in (string[])["bias", "item-knn", "hybrid-stars"])
            await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = model, Exact = true }).UncheckAsync();
        foreach (string model in models)
            await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = model, Exact = true }).CheckAsync();
        await admin.Button("Start the evaluation").ClickAsync();
        await admin.Page.WaitForURLAsync(url => int.TryParse(url.Split('/')[^1], out _));
        return int.Parse(admin.Page.Url.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
