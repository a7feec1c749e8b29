using System.Globalization;

namespace MovieRecs.Domain.Import;

/// <summary>Reads and cleans the ratings of a dataset.</summary>
/// <param name="indexOf">What a dataset's number of a movie becomes; negative where the movie is unknown.</param>
internal sealed class RatingRows(Func<int, int> indexOf, ImportLog log)
{
    private const int RowsBetweenReports = 1 << 15;
    private const int TypicalBytesPerRow = 24;
    private const int LargestFirstGuess = 40_000_000;
    private const int LastLine = (1 << 28) - 1;

    private static readonly Column[] Columns = [Column.User, Column.Movie, new("rating", Alias: "rate"), Column.Timestamp];

    private ImportedRating[] _ratings = [];
    private int _count;

    /// <param name="bytes">The file's size, as a first guess of how many rows it has.</param>
    /// <param name="onProgress">Called now and then while reading; may throw to stop.</param>
    /// <returns>Each rater and movie once, the newest rating, ordered by both.</returns>
    public Memory<ImportedRating> Read(LineReader lines, MovieLensLayout layout, long bytes, Action onProgress)
    {
        _ratings = GC.AllocateUninitializedArray<ImportedRating>((int)Math.Min((bytes / TypicalBytesPerRow) + 1024, LargestFirstGuess));
        RowReader rows = layout switch
        {
            MovieLensLayout.Csv => RowReader.WithHeader(lines, RowFormat.Csv, log, Columns),
            MovieLensLayout.Colons => RowReader.WithoutHeader(lines, RowFormat.Colons, log, Columns.Length, Columns),
            _ => RowReader.WithoutHeader(lines, RowFormat.Tabs, log, Columns.Length, Columns),
        };
        while (rows.TryRead())
        {
            ReadRow(rows);
            if (log.Read % RowsBetweenReports == 0)
                onProgress();
        }
        DropOlder();
        return _ratings.AsMemory(0, _count);
    }

    private void ReadRow(RowReader rows)
    {
        bool repaired = false;
        if (!FieldParser.TryNumber(rows.Field(0), out int user, ref repaired))
            log.Reject(rows.Line, $"\"{rows.Text(0)}\" is no rater id");
        else if (!FieldParser.TryNumber(rows.Field(1), out int number, ref repaired))
            log.Reject(rows.Line, $"\"{rows.Text(1)}\" is no movie id");
        else if (FieldParser.HalfSteps(rows.Field(2), ref repaired) is not (> 0 and int halfSteps))
            log.Reject(rows.Line, WhyNoRating(rows.Text(2)));
        else if (!FieldParser.TryTimestamp(rows.Field(3), out long at, ref repaired))
            log.Reject(rows.Line, $"\"{rows.Text(3)}\" is no time in Unix seconds");
        else if (indexOf(number) is not (>= 0 and int movie))
            log.Reject(rows.Line, $"movie {number} is unknown");
        else
        {
            if (repaired)
                Repaired(rows);
            if (rows.Line > LastLine)
                throw log.Fatal(rows.Line, "no dataset of this size can be imported; split it.");
            Add(new ImportedRating(user, movie, halfSteps, at, rows.Line));
        }
    }

    private static string WhyNoRating(string field) =>
        field.Trim().Length == 0 ? "the rating is missing"
        : double.TryParse(field.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"{field.Trim()} is not on the scale of 0.5 to 5 stars in half steps"
        : $"\"{field}\" is no rating";

    private void Repaired(RowReader rows)
    {
        string problem = log.IsTold(ImportAction.Repaired) && rows.Field(3).Trim(" \t"u8).IsEmpty
            ? "the time is missing; taken as the oldest"
            : "unusual spaces or decimal comma";
        log.Add(ImportAction.Repaired, rows.Line, problem);
    }

    private void Add(ImportedRating rating)
    {
        if (_count == _ratings.Length)
            Array.Resize(ref _ratings, _ratings.Length + (_ratings.Length / 2));
        _ratings[_count++] = rating;
    }

    private void DropOlder()
    {
        Span<ImportedRating> ratings = _ratings.AsSpan(0, _count);
        if (!IsOrdered(ratings))
            ratings.Sort(ImportedRating.Compare);
        int kept = 0;
        for (int index = 0; index < ratings.Length; index++)
        {
            ImportedRating rating = ratings[index];
            if (kept > 0 && ratings[kept - 1].Pair == rating.Pair)
                log.Add(ImportAction.Merged, rating.Line, log.IsTold(ImportAction.Merged) ? $"the same rater's newer rating of the same film is on line {ratings[kept - 1].Line}" : "");
            else
                ratings[kept++] = rating;
        }
        _count = kept;
    }

    /// <summary>Most editions come ordered; sorting 32 million for nothing would take as long as reading them.</summary>
    private static bool IsOrdered(ReadOnlySpan<ImportedRating> ratings)
    {
        for (int index = 1; index < ratings.Length; index++)
        {
            if (ImportedRating.Compare(ratings[index - 1], ratings[index]) > 0)
                return false;
        }
        return true;
    }
}
