using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MovieRecs.Web.Telemetry;

/// <summary>
/// What the site measures of itself while it runs: how long recommending, trainings, evaluations and imports take, as
/// metrics and as traces, and how many circuits are open. Nobody pays for it who doesn't listen.
/// </summary>
public sealed class SiteTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "MovieRecs";

    /// <summary>What was asked of the recommender: "home", "similar".</summary>
    public const string KindTag = "movierecs.kind";

    /// <summary>How it ended: "done", "failed", "cancelled".</summary>
    public const string OutcomeTag = "movierecs.outcome";

    private readonly ActivitySource _source = new(Name);
    private readonly Histogram<double> _recommendations;
    private readonly Histogram<double> _jobs;
    private readonly UpDownCounter<int> _circuits;

    public SiteTelemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        Meter meter = meters.Create(Name);
        _recommendations = meter.CreateHistogram(
            "movierecs.recommendation.duration", "s", "How long a recommendation took, reading what is known of the person included.", advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [.0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 5],
            });
        _jobs = meter.CreateHistogram(
            "movierecs.job.duration", "s", "How long a training, an evaluation or an import took.", advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [.1, .5, 1, 5, 10, 30, 60, 300, 900, 3600],
            });
        _circuits = meter.CreateUpDownCounter<int>("movierecs.circuits", "{circuit}", "How many pages are open, each with its circuit.");
    }

    /// <summary>Times a recommendation until it is disposed of.</summary>
    /// <param name="kind">"home", "similar".</param>
    public Measurement Recommending(string kind) => new(_recommendations, _source.StartActivity($"recommend {kind}"), kind);

    /// <summary>Does a job and times it, however it ends.</summary>
    /// <param name="kind">"training", "evaluation", "import".</param>
    public async Task<T> WorkAsync<T>(string kind, Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using Measurement time = new(_jobs, _source.StartActivity(kind), kind) { Outcome = "failed" };
        try
        {
            T made = await work();
            time.Outcome = "done";
            return made;
        }
        catch (OperationCanceledException)
        {
            time.Outcome = "cancelled";
            throw;
        }
    }

    /// <summary>A circuit opened (1) or ended (-1).</summary>
    public void CountCircuit(int change) => _circuits.Add(change);

    public void Dispose() => _source.Dispose();
}
