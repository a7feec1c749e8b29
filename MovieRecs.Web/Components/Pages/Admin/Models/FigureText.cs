using System.Globalization;
using MovieRecs.Web.Storage;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>Numbers and times as the pages about models write them.</summary>
internal static class FigureText
{
    /// <summary>"2026-11-23 03:05 UTC".</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"0.4123"; a dash where there is none.</summary>
    public static string Figure(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>"0.4123 ± 0.0051"; the figure alone where its error isn't known.</summary>
    public static string WithError(double? value, double? error) => value is not null && error is not null ? $"{Figure(value)} ± {Figure(error)}" : Figure(value);

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"12.3 MB"; a dash where there is none.</summary>
    public static string Bytes(long? bytes) => bytes is { } size ? ByteText.Of(size) : "–";

    /// <summary>"1.4 ms".</summary>
    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
