using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Import;

/// <summary>
/// One file of ratings, read by itself: cleaned as <see cref="MovieLensReader"/> does, but raters and movies keep the
/// numbers that the file gives them, and no list of movies is needed. For measuring, where every row has to count.
/// </summary>
/// <param name="Ratings">Each rater and movie once, ordered by rater and movie, or as they stand in the file.</param>
/// <param name="Counts">What became of the rows.</param>
/// <param name="Cases">The first rows that weren't as they should be.</param>
public sealed record RatingFile(IReadOnlyList<Rating> Ratings, RowCounts Counts, IReadOnlyList<ImportCase> Cases)
{
    /// <param name="files">The dataset.</param>
    /// <param name="name">The file in it: "u.data", "ratings.csv".</param>
    /// <param name="layout">How it is written.</param>
    /// <param name="inOrderOfLines">True for the ratings as they stand in the file: divisions that others publish go by it.</param>
    /// <exception cref="ImportException">The file is missing, damaged, or has no rating that can be used.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while reading.</exception>
    public static RatingFile Read(IDatasetFiles files, string name, MovieLensLayout layout, bool inOrderOfLines = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!files.Names.Contains(name))
            throw new ImportException($"{files.Name} has no file {name}. Give the complete dataset, as zip or as folder.");

        ImportLog log = new(ImportRowKind.Ratings, name);
        Span<ImportedRating> rows;
        try
        {
            using Stream stream = files.Open(name);
            rows = new RatingRows(number => number, log)
                .Read(new LineReader(stream), layout, files.Length(name), cancellationToken.ThrowIfCancellationRequested).Span;
        }
        catch (InvalidDataException error)
        {
            throw DamagedFile.Problem(files, name, error);
        }

        if (rows.IsEmpty)
            throw new ImportException($"{files.Name}/{name} has no ratings: {(log.Cases.Count == 0 ? "it is empty" : $"the first row is no good, {log.Cases[0]}")}.");
        if (inOrderOfLines)
            rows.Sort(static (one, other) => one.Line.CompareTo(other.Line));
        Rating[] ratings = new Rating[rows.Length];
        for (int at = 0; at < ratings.Length; at++)
            ratings[at] = new Rating(new RaterId(rows[at].User), new MovieId(rows[at].Movie), Stars.FromHalfSteps(rows[at].HalfSteps), rows[at].At);
        return new RatingFile(ratings, log.Counts, log.Cases);
    }
}
