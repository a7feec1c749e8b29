using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Importing;

namespace MovieRecs.Web.Evaluations;

/// <summary>A MovieLens dataset, in a zip or a folder.</summary>
internal sealed class DatasetSource : EvaluationSource
{
    private readonly IDatasetFiles _files;
    private readonly MovieLensRatings _ratings;

    private DatasetSource(IDatasetFiles files, SideInformation side)
    {
        _files = files;
        _ratings = new MovieLensRatings(files);
        Side = side;
    }

    public override string Name => _files.Name;

    public override SideInformation Side { get; }

    public override IReadOnlyList<string> FoldNames => _ratings.FoldNames;

    public override IEnumerable<string> Remarks => _ratings.FilesRead
        .Where(file => file.Counts.Rejected + file.Counts.Merged > 0)
        .Select(file => $"{file.Cases[0].File}: {file.Counts.Rejected + file.Counts.Merged} of {file.Counts.Read} rows left out; the first: {file.Cases[0]}.");

    /// <param name="name">What to call it; by default the path's last part.</param>
    /// <exception cref="ImportException">Nothing is there, or it can't be read.</exception>
    public static DatasetSource Open(string path, string? name, CancellationToken cancellationToken)
    {
        IDatasetFiles files = DatasetFiles.Open(path, name);
        try
        {
            return new DatasetSource(files, SideInformation.Read(files, cancellationToken));
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<PredefinedFold> ReadFolds(CancellationToken cancellationToken) => _ratings.ReadFolds(cancellationToken);

    public override IReadOnlyList<Rating> ReadAll(CancellationToken cancellationToken) => _ratings.ReadAll(cancellationToken);

    public override IReadOnlyList<Rating> ReadLines(CancellationToken cancellationToken) => _ratings.ReadLines(cancellationToken);

    public override void Dispose() => _files.Dispose();
}
