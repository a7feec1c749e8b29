using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class RunDownloadsTests : IAsyncLifetime
{
    private readonly SiteFactory _site = SiteFactory.Bare();
    private int _id;

    public static TheoryData<string> Files => ["results.csv", "results.json", "report.html"];

    public async ValueTask InitializeAsync()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using EvaluationFolder folder = new();
        folder.WriteCommunity();
        RunRequest request = new() { Protocol = default, Folds = "2", Models = ["bias", "als"], Data = "hand" };
        using EvaluationPlan plan = await EvaluationPlan.MakeAsync(request.ToEvaluation(folder.Path, folder.Path), token);
        EvaluationOutcome outcome = plan.CarryOut(TimeProvider.System, new Progress<EvaluationProgress>(), null, token);
        RunRecords records = _site.Services.GetRequiredService<RunRecords>();
        await _site.Services.GetRequiredService<WorkLane>().EnterTrainingAsync(token); // nothing else is carried out
        _id = await records.AddAsync(RunKind.Evaluation, request.Title, request.ToJson(), "Ann", token);
        await records.BeginAsync(_id, token);
        await records.EndAsync(_id, new RunEnd(RunState.Done) { Done = 4, Total = 4, Outcome = outcome, Fingerprint = plan.Fingerprint, Figures = MeasuredFigure.Of(outcome) });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Download_Guest_IsSentToSignIn(string file)
    {
        using Visitor guest = _site.CreateVisitor();

        using HttpResponseMessage answer = await guest.GetAsync($"/admin/runs/{_id}/{file}");

        Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(answer), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Download_NoAdmin_IsRefused(string file)
    {
        using Visitor ann = await _site.SignUpAsync();

        using HttpResponseMessage answer = await ann.GetAsync($"/admin/runs/{_id}/{file}");

        Assert.StartsWith("/account/denied", Visitor.RedirectOf(answer), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Download_AdminWhoWasDemoted_IsRefused(string file)
    {
        using Visitor admin = await _site.SignUpAdminAsync();
        await Demotion.OfAllAdminsAsync(_site);

        using HttpResponseMessage answer = await admin.GetAsync($"/admin/runs/{_id}/{file}");

        Assert.StartsWith("/account/denied", Visitor.RedirectOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Admin_GetsWhatWasFound()
    {
        using Visitor admin = await _site.SignUpAdminAsync();

        string csv = await admin.Client.GetStringAsync(new Uri($"/admin/runs/{_id}/results.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        using JsonDocument json = JsonDocument.Parse(await admin.Client.GetStringAsync(new Uri($"/admin/runs/{_id}/results.json", UriKind.Relative), TestContext.Current.CancellationToken));
        using HttpResponseMessage report = await admin.GetAsync($"/admin/runs/{_id}/report.html");

        Assert.StartsWith("model,figure,fold,value,deviation\r\nbias,rmse,1,", csv, StringComparison.Ordinal);
        Assert.Equal(["bias", "als"], json.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("name").GetString()));
        Assert.Equal($"movierecs-run-{_id}.html", report.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("<!doctype html>", await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Download_NoSuchRun_IsNotFound(string file)
    {
        using Visitor admin = await _site.SignUpAdminAsync();

        using HttpResponseMessage answer = await admin.GetAsync($"/admin/runs/404/{file}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/admin/runs")]
    [InlineData("/admin/runs/new")]
    [InlineData("/admin/runs/1")]
    [InlineData("/admin/runs/compare")]
    public async Task Page_NoAdmin_IsRefused(string path)
    {
        using Visitor guest = _site.CreateVisitor();
        using Visitor ann = await _site.SignUpAsync();

        using HttpResponseMessage toGuest = await guest.GetAsync(path);
        using HttpResponseMessage toAnn = await ann.GetAsync(path);

        Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(toGuest), StringComparison.Ordinal);
        Assert.StartsWith("/account/denied", Visitor.RedirectOf(toAnn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "It takes two runs to compare.")]
    [InlineData("1,x", "This address names no runs.")]
    [InlineData("404,405", "There is no run 404")]
    public async Task Compare_NothingToCompare_SaysWhy(string ids, string reason)
    {
        using Visitor admin = await _site.SignUpAdminAsync();

        using AngleSharp.Dom.IDocument page = await admin.OpenAsync($"/admin/runs/compare?ids={ids}");

        Assert.Contains(reason, page.QuerySelector("main [role=alert]")?.TextContent, StringComparison.Ordinal);
    }
}
