using System.Globalization;
using System.Text;

namespace MovieRecs.Domain.Import;

/// <summary>What came of an import: what was read, what was wrong with it, and what the store gained.</summary>
/// <param name="Dataset">The dataset's key, "ml-latest-small".</param>
/// <param name="Rows">A line per file that was read.</param>
/// <param name="Cases">The first rows that weren't as they should be, file by file.</param>
public sealed record ImportReport(string Dataset, ImportChanges Changes, IReadOnlyList<RowCounts> Rows, IReadOnlyList<ImportCase> Cases, TimeSpan Elapsed)
{
    /// <summary>"9,742 films (9,342 new, 400 known already), 100,836 ratings (…), 610 raters (…)".</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Changes.Movies:N0} films ({Changes.NewMovies:N0} new, {Changes.KnownMovies:N0} known already), "
        + $"{Changes.Ratings:N0} ratings ({Changes.NewRatings:N0} new, {Changes.NewerRatings:N0} newer, {Changes.KnownRatings:N0} known already), "
        + $"{Changes.Raters:N0} raters ({Changes.NewRaters:N0} new)");

    /// <summary>The first cases, what was left out before what was put right.</summary>
    public IReadOnlyList<ImportCase> FirstCases(int count) =>
        [.. Cases.OrderBy(found => found.Action switch { ImportAction.Rejected => 0, ImportAction.Repaired => 1, _ => 2 }).Take(count)];

    /// <summary>The whole report as text.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Dataset}: {Summary}");
        foreach (RowCounts rows in Rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"{rows.Kind}: {rows.Read:N0} rows read ({rows.Repaired:N0} repaired): {rows.Kept:N0} kept, {rows.Rejected:N0} rejected, {rows.Merged:N0} merged");
        foreach (ImportCase found in FirstCases(ImportLog.CasesKept))
            text.AppendLine(found.ToString());
        return text.ToString();
    }
}
