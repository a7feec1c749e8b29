using System.Globalization;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Evaluations;

/// <summary>How an evaluation divides ratings, and how many there are.</summary>
/// <typeparam name="T">What kind of division.</typeparam>
/// <param name="RatingsHash">By <see cref="EvaluationFingerprint.HashOf"/>.</param>
internal sealed record EvaluationSplit<T>(T Split, DatasetSummary Summary, string RatingsHash);

/// <summary>Divides what a source has, as was asked; refuses what nothing can be measured on.</summary>
internal static class EvaluationSplit
{
    private const string Predefined = "predefined";
    private const string Surprise = "surprise";
    private const int UsualFolds = 5;

    /// <summary>The folds of <c>--folds</c>: by default predefined where the dataset has any, else five random ones.</summary>
    /// <exception cref="EvaluationException">The folds don't fit the dataset, or nothing can be measured on it.</exception>
    public static EvaluationSplit<Split> Folds(EvaluationSource source, string? folds, ulong seed, CancellationToken cancellationToken)
    {
        if (Is(folds, Surprise))
            return Divide(source, source.ReadLines(cancellationToken), all => all.Count < UsualFolds
                ? throw new EvaluationException($"Surprise's {UsualFolds} folds can't be made of the {all.Count} ratings of {source.Name}.")
                : Split.Surprise(all));
        if (folds is null ? source.FoldNames.Count > 0 : Is(folds, Predefined))
            return PredefinedFolds(source, cancellationToken);

        int count = UsualFolds;
        if (folds is not null && !int.TryParse(folds, NumberStyles.None, CultureInfo.InvariantCulture, out count))
            throw new EvaluationException($"--folds {folds} is neither \"{Predefined}\" nor \"{Surprise}\" nor a number of folds.");
        return Divide(source, source.ReadAll(cancellationToken), all => count < 2 || count > all.Count
            ? throw new EvaluationException($"{count} folds can't be made of the {all.Count} ratings of {source.Name}. Choose from 2 to {all.Count} (--folds K).")
            : Split.KFold(all, count, seed));
    }

    /// <summary>The last fifth, of each rater's ratings or of all together.</summary>
    /// <exception cref="EvaluationException">Nothing can be measured.</exception>
    public static EvaluationSplit<Split> InTime(EvaluationSource source, bool isCutForAll, CancellationToken cancellationToken) =>
        Divide(source, source.ReadAll(cancellationToken), all => isCutForAll ? Split.LastOfAll(all) : Split.LastOfEach(all));

    /// <summary>Each tenth of the raters held out in turn; shown by their first ratings or by random ones.</summary>
    /// <exception cref="EvaluationException">Nothing can be measured.</exception>
    public static EvaluationSplit<FoldInSplit> People(EvaluationSource source, ulong seed, bool isHistoryRandom, CancellationToken cancellationToken) =>
        Divide(source, source.ReadAll(cancellationToken), all => FoldInSplit.Of(all, seed, isHistoryRandom));

    private static bool Is(string? folds, string name) => name.Equals(folds, StringComparison.OrdinalIgnoreCase);

    private static EvaluationSplit<T> Divide<T>(EvaluationSource source, IReadOnlyList<Rating> all, Func<IReadOnlyList<Rating>, T> divide)
    {
        RequireVariety(all, source.Name);
        try
        {
            return new EvaluationSplit<T>(divide(all), DatasetSummary.Of(all), EvaluationFingerprint.HashOf(all));
        }
        catch (ArgumentException error)
        {
            // A division says what it lacks; the parameter's name that .NET appends is nothing to its user.
            string reason = error.Message.Split(" (Parameter ")[0];
            throw new EvaluationException($"{source.Name} can't be divided so: {reason}");
        }
    }

    private static EvaluationSplit<Split> PredefinedFolds(EvaluationSource source, CancellationToken cancellationToken)
    {
        if (source.FoldNames.Count == 0)
            throw new EvaluationException($"{source.Name} has no folds of its own: there is no pair of files uN.base and uN.test. Give a number of random folds, such as --folds {UsualFolds}.");

        IReadOnlyList<PredefinedFold> folds = source.ReadFolds(cancellationToken);
        foreach (PredefinedFold fold in folds)
            RequireVariety(fold.Base, $"{source.Name}/{fold.Name}.base");
        Rating[] all = [.. folds.SelectMany(fold => fold.Base.Concat(fold.Test)).DistinctBy(rating => (rating.Rater, rating.Movie))];
        return new EvaluationSplit<Split>(Split.Predefined(folds), DatasetSummary.Of(all), EvaluationFingerprint.HashOf(folds.SelectMany(fold => new[] { fold.Base, fold.Test })));
    }

    /// <summary>One rater has nobody to learn from, and where all ratings are the same every model is perfect.</summary>
    private static void RequireVariety(IReadOnlyList<Rating> ratings, string what)
    {
        if (ratings.All(rating => rating.Rater == ratings[0].Rater))
            throw new EvaluationException($"{what} has ratings by one rater only. To learn from others takes at least two.");
        if (ratings.All(rating => rating.Stars == ratings[0].Stars))
            throw new EvaluationException($"{what} has ratings of {ratings[0].Stars} stars only. There is nothing to predict.");
    }
}
