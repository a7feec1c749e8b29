using System.Text.RegularExpressions;
using MovieRecs.Domain.Import;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>The ratings of a MovieLens dataset to measure models on: all of them, or the folds that it brings along.</summary>
public sealed partial class MovieLensRatings(IDatasetFiles files)
{
    private readonly List<RatingFile> _read = [];

    /// <summary>
    /// The names of the predefined folds in order, such as "u1" … "u5" of MovieLens 100K: one for each pair of files
    /// uN.base and uN.test. Empty where there are none.
    /// </summary>
    public IReadOnlyList<string> FoldNames { get; } =
    [
        .. files.Names.Select(name => FoldFile().Match(name))
            .Where(match => match.Success)
            .Select(match => match.Groups["fold"].Value)
            .Distinct()
            .OrderBy(fold => fold.Length)
            .ThenBy(fold => fold, StringComparer.Ordinal),
    ];

    /// <summary>The files read so far, with what had to be left out.</summary>
    public IReadOnlyList<RatingFile> FilesRead => _read;

    /// <summary>All ratings.</summary>
    /// <exception cref="ImportException">There is no ratings file, or none that can be used.</exception>
    public IReadOnlyList<Rating> ReadAll(CancellationToken cancellationToken = default)
    {
        (string Name, MovieLensLayout Layout)[] known = [("ratings.csv", MovieLensLayout.Csv), ("ratings.dat", MovieLensLayout.Colons), ("u.data", MovieLensLayout.Flags)];
        foreach ((string name, MovieLensLayout layout) in known.Where(file => files.Names.Contains(file.Name)))
            return Read(name, layout, cancellationToken);
        throw new ImportException($"{files.Name} has no ratings: none of its files is called {string.Join(", ", known.Select(file => file.Name))}.");
    }

    /// <summary>The predefined folds.</summary>
    /// <exception cref="ImportException">One of a pair of files is missing, or can't be used.</exception>
    public IReadOnlyList<PredefinedFold> ReadFolds(CancellationToken cancellationToken = default) =>
    [
        .. FoldNames.Select(fold => new PredefinedFold(
            fold,
            Read($"{fold}.base", MovieLensLayout.Flags, cancellationToken),
            Read($"{fold}.test", MovieLensLayout.Flags, cancellationToken))),
    ];

    private IReadOnlyList<Rating> Read(string name, MovieLensLayout layout, CancellationToken cancellationToken)
    {
        RatingFile file = RatingFile.Read(files, name, layout, cancellationToken);
        _read.Add(file);
        return file.Ratings;
    }

    [GeneratedRegex(@"^(?<fold>u\d+)\.(base|test)$", RegexOptions.CultureInvariant)]
    private static partial Regex FoldFile();
}
