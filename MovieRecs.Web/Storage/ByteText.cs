using System.Globalization;

namespace MovieRecs.Web.Storage;

/// <summary>Numbers of bytes as people read them.</summary>
public static class ByteText
{
    /// <summary>"12.3 MB": three digits or more, in powers of a thousand.</summary>
    public static string Of(long bytes) => Math.Abs(bytes) switch
    {
        >= 1_000_000_000 => Text(bytes / 1e9, "GB"),
        >= 1_000_000 => Text(bytes / 1e6, "MB"),
        >= 1000 => Text(bytes / 1e3, "kB"),
        _ => $"{bytes} bytes",
    };

    private static string Text(double value, string unit) => value.ToString(value >= 100 ? "N0" : "0.0", CultureInfo.InvariantCulture) + " " + unit;
}
