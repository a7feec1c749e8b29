namespace MovieRecs.Domain.Import;

/// <summary>A column that a file is read for.</summary>
/// <param name="Name">As its header names it.</param>
/// <param name="Alias">Another name that some copies give it.</param>
/// <param name="IsOptional">Rows may go without.</param>
internal sealed record Column(string Name, string? Alias = null, bool IsOptional = false)
{
    public static Column User { get; } = new("userId");

    public static Column Movie { get; } = new("movieId");

    public static Column Timestamp { get; } = new("timestamp", IsOptional: true);

    public bool IsNamed(string header) =>
        header.Equals(Name, StringComparison.OrdinalIgnoreCase) || header.Equals(Alias, StringComparison.OrdinalIgnoreCase);
}
