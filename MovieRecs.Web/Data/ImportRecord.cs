namespace MovieRecs.Web.Data;

/// <summary>A bulk change of the community that was carried out: what came, and what cleaning did to it.</summary>
public sealed class ImportRecord
{
    public int Id { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long At { get; init; }

    /// <summary>What was read: "ml-latest-small.zip".</summary>
    public required string Source { get; init; }

    /// <summary>In a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The report, as JSON: rows by kind, and the first cases.</summary>
    public required string Report { get; init; }
}
