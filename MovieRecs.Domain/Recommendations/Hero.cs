namespace MovieRecs.Domain.Recommendations;

/// <summary>The best pick tonight, lifted out of the rows so that it is on the page once.</summary>
/// <param name="Pick">The first pick of the first row that is no watchlist; null where there is no such row.</param>
/// <param name="Rows">The rows without it; its own row, though now one shorter, stays unless it is left empty.</param>
public sealed record Hero(Pick? Pick, IReadOnlyList<Row> Rows)
{
    public static Hero Lift(IReadOnlyList<Row> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Row? first = rows.FirstOrDefault(row => row.Kind != RowKind.Watchlist);
        if (first is null)
            return new Hero(null, rows);
        return new Hero(
            first.Picks[0],
            [.. rows.Select(row => row == first ? row with { Picks = [.. row.Picks.Skip(1)] } : row).Where(row => row.Picks.Count > 0)]);
    }
}
