using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Report;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>What a run found, as files: CSV of all figures, JSON as the command line prints it, and the report.</summary>
internal static class RunDownloads
{
    public static void MapRunDownloads(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder runs = routes.MapGroup("/admin/runs/{id:int}").RequireAuthorization(AdminPolicy.Name);
        runs.MapGet("/results.csv", CsvAsync);
        runs.MapGet("/results.json", JsonAsync);
        runs.MapGet("/report.html", ReportAsync);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> CsvAsync(int id, RunQueries queries, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { State: RunState.Done } run)
            return TypedResults.NotFound();
        EvaluationOutcome? outcome = await OutcomeAsync(id, queries, cancellationToken);
        string csv = outcome is null ? RunCsv.Of(await queries.FiguresAsync(id, cancellationToken)) : RunCsv.Of(outcome);
        return File(csv, "text/csv", run, "csv");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> JsonAsync(int id, RunQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, cancellationToken) is { } run && await OutcomeAsync(id, queries, cancellationToken) is { } outcome
            ? File(EvaluationJson.Of(outcome), "application/json", run, "json")
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> ReportAsync(int id, RunQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, cancellationToken) is { EndedAt: { } ended } run && await OutcomeAsync(id, queries, cancellationToken) is { } outcome
            ? File(await HtmlReport.OfAsync(outcome, DateTimeOffset.FromUnixTimeSeconds(ended)), "text/html", run, "html")
            : TypedResults.NotFound();

    /// <summary>Null also where another version of the program wrote it: the figures are there all the same.</summary>
    private static async Task<EvaluationOutcome?> OutcomeAsync(int id, RunQueries queries, CancellationToken cancellationToken)
    {
        try
        {
            return await queries.OutcomeAsync(id, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static FileContentHttpResult File(string text, string type, Run run, string extension) =>
        TypedResults.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"movierecs-run-{run.Id}.{extension}"));
}
