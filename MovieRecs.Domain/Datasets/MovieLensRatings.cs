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

    /// <summary>All ratings, ordered by rater and movie.</summary>
    /// <exception cref="ImportException">There is no ratings file, or none that can be used.</exception>
    public IReadOnlyList<Rating> ReadAll(CancellationToken cancellationToken = default) => ReadAll(inOrderOfLines: false, cancellationToken);

    /// <summary>All ratings in the order of the file's lines, for <see cref="Split.Surprise"/>.</summary>
    /// <inheritdoc cref="ReadAll(CancellationToken)"/>
    public IReadOnlyList<Rating> ReadLines(CancellationToken cancellationToken = default) => ReadAll(inOrderOfLines: true, cancellationToken);

    /// <summary>The predefined folds.</summary>
    /// <exception cref="ImportException">One of a pair of files is missing, or can't be used.</exception>
    public IReadOnlyList<PredefinedFold> ReadFolds(CancellationToken cancellationToken = default) =>
    [
        .. FoldNames.Select(fold => new PredefinedFold(
            fold,
            Read($"{fold}.base", MovieLensLayout.Flags, inOrderOfLines: false, cancellationToken),
            Read($"{fold}.test", MovieLensLayout.Flags, inOrderOfLines: false, cancellationToken))),
    ];

    private IReadOnlyList<Rating> ReadAll(bool inOrderOfLines, CancellationToken cancellationToken)
    {
        (string Name, MovieLensLayout Layout)[] known = [("ratings.csv", MovieLensLayout.Csv), ("ratings.dat", MovieLensLayout.Colons), ("u.data", MovieLensLayout.Flags)];
        foreach ((string name, MovieLensLayout layout) in known.Where(file => files.Names.Contains(file.Name)))
            return Read(name, layout, inOrderOfLines, cancellationToken);
        throw new ImportException($"{files.Name} has no ratings: none of its files is called {string.Join(", ", known.Select(file => file.Name))}.");
    }

    private IReadOnlyList<Rating> Read(string name, MovieLensLayout layout, bool inOrderOfLines, CancellationToken cancellationToken)
    {
        RatingFile file = RatingFile.Read(files, name, layout, inOrderOfLines, cancellationToken);
        _read.Add(file);
        return file.Ratings;
    }

    [GeneratedRegex(@"^(?<fold>u\d+)\.(base|test)$", RegexOptions.CultureInvariant)]
    private static partial Regex FoldFile();
}
