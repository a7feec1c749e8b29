using System.Diagnostics;
using System.Globalization;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>How long a page takes from asking for it to its last byte, on this machine.</summary>
/// <param name="Asked">How many times it was asked for.</param>
/// <param name="Median">In milliseconds.</param>
/// <param name="P95">In milliseconds: 95 % of the answers came sooner.</param>
internal sealed record PageTimes(int Asked, double Median, double P95)
{
    /// <param name="milliseconds">Of each answer; at least one.</param>
    public static PageTimes Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new PageTimes(sorted.Length, ServingMeasurement.At(sorted, 0.5), ServingMeasurement.At(sorted, 0.95));
    }

    /// <summary>Asks for a page once.</summary>
    /// <returns>Milliseconds.</returns>
    /// <exception cref="BenchmarkException">It isn't there.</exception>
    public static async Task<double> AskAsync(HttpClient browser, string path, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await browser.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        double took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? took : throw new BenchmarkException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Asks for a page again and again; the first answers, in which the runtime compiles, are not counted.</summary>
    public static async Task<PageTimes> MeasureAsync(HttpClient browser, string path, int warmUp, int times, CancellationToken cancellationToken)
    {
        for (int time = 0; time < warmUp; time++)
            await AskAsync(browser, path, cancellationToken);
        List<double> measured = [];
        for (int time = 0; time < times; time++)
            measured.Add(await AskAsync(browser, path, cancellationToken));
        return Of(measured);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"median {Median:N1} ms, p95 {P95:N1} ms, of {Asked:N0}");
}
