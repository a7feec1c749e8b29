using System.Globalization;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>How <c>evaluate --folds</c> divides a dataset.</summary>
internal static class EvaluationSplit
{
    private const string Predefined = "predefined";
    private const int UsualFolds = 5;

    /// <param name="folds">"predefined", a number, or null: predefined where the dataset has folds, else 5.</param>
    /// <param name="ratings">The dataset; read here.</param>
    /// <exception cref="EvaluationException">The folds don't fit the dataset, or nothing can be measured on it.</exception>
    public static Split Choose(string? folds, MovieLensRatings ratings, string dataset, ulong seed, CancellationToken cancellationToken)
    {
        bool isPredefined = folds?.Equals(Predefined, StringComparison.OrdinalIgnoreCase) ?? ratings.FoldNames.Count > 0;
        if (!isPredefined)
            return Random(folds, ratings, dataset, seed, cancellationToken);
        if (ratings.FoldNames.Count == 0)
            throw new EvaluationException($"{dataset} has no folds of its own: there is no pair of files uN.base and uN.test. Give a number of random folds, such as --folds {UsualFolds}.");

        IReadOnlyList<PredefinedFold> predefined = ratings.ReadFolds(cancellationToken);
        foreach (PredefinedFold fold in predefined)
            RequireVariety(fold.Base, $"{dataset}/{fold.Name}.base");
        return Split.Predefined(predefined);
    }

    private static Split Random(string? folds, MovieLensRatings ratings, string dataset, ulong seed, CancellationToken cancellationToken)
    {
        int count = UsualFolds;
        if (folds is not null && !int.TryParse(folds, NumberStyles.None, CultureInfo.InvariantCulture, out count))
            throw new EvaluationException($"--folds {folds} is neither \"{Predefined}\" nor a number of folds.");
        IReadOnlyList<Rating> all = ratings.ReadAll(cancellationToken);
        RequireVariety(all, dataset);
        if (count < 2 || count > all.Count)
            throw new EvaluationException($"{count} folds can't be made of the {all.Count} ratings of {dataset}. Choose from 2 to {all.Count} (--folds K).");
        return Split.KFold(all, count, seed);
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
