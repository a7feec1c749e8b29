using System.Globalization;

namespace MovieRecs.Domain.Import;

/// <summary>Reads the ids that other catalogues give a dataset's movies.</summary>
internal static class LinkRows
{
    private static readonly Column[] Columns = [Column.Movie, new("imdbId"), new("tmdbId", IsOptional: true)];

    public static void Read(LineReader lines, MovieList movies, ImportLog log)
    {
        RowReader rows = RowReader.WithHeader(lines, RowFormat.Csv, log, Columns);
        while (rows.TryRead())
        {
            bool repaired = false;
            if (!FieldParser.TryNumber(rows.Field(0), out int number, ref repaired) || movies.IndexOf(number) is not (>= 0 and var index))
                log.Reject(rows.Line, $"there is no movie \"{rows.Text(0)}\"");
            else if (!TryId(rows.Field(1), "tt"u8, out int? imdb, ref repaired) || !TryId(rows.Field(2), ""u8, out int? tmdb, ref repaired))
                log.Reject(rows.Line, $"\"{rows.Text(1)}\" and \"{rows.Text(2)}\" are no ids of IMDb and TMDb");
            else
            {
                if (repaired)
                    log.Add(ImportAction.Repaired, rows.Line, "stray spaces around an id");
                movies.Read(index).ImdbId = imdb is null ? null : "tt" + imdb.Value.ToString("D7", CultureInfo.InvariantCulture);
                movies.Read(index).TmdbId = tmdb?.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>An id may be missing, and 0 says the same.</summary>
    private static bool TryId(ReadOnlySpan<byte> field, ReadOnlySpan<byte> prefix, out int? id, ref bool repaired)
    {
        id = null;
        ReadOnlySpan<byte> digits = field.StartsWith(prefix) ? field[prefix.Length..] : field;
        if (digits.IsEmpty)
            return true;
        bool isNumber = FieldParser.TryNumber(digits, out int number, ref repaired);
        id = number > 0 ? number : null;
        return isNumber;
    }
}
