using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Web.Components.Layout.Theme;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>An evaluation as one HTML document with plots, that needs no script and nothing from anywhere else.</summary>
internal static class HtmlReport
{
    private static readonly string[] StyleNames = ["Charts.css", "EvaluationReport.css"];

    public static async Task<string> OfAsync(EvaluationOutcome outcome, DateTimeOffset madeAt)
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReportPage.Outcome)] = outcome,
            [nameof(ReportPage.MadeAt)] = madeAt,
            [nameof(ReportPage.Styles)] = await StylesAsync(),
            [nameof(ReportPage.Version)] = typeof(HtmlReport).Assembly.GetName().Version!.ToString(3),
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportPage>(parameters)).ToHtmlString());
    }

    /// <summary>The theme's colours, the charts' rules, and the report's own.</summary>
    private static async Task<string> StylesAsync() =>
        string.Concat([DesignTokens.CssByPreference, .. await Task.WhenAll(StyleNames.Select(ReadAsync))]);

    private static async Task<string> ReadAsync(string name)
    {
        await using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} was not built in.");
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }
}
