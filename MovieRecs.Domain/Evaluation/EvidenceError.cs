namespace MovieRecs.Domain.Evaluation;

/// <summary>The errors in predicting stars of people about whom a model knew about as much.</summary>
/// <param name="FewestRatings">These people had this many training ratings or more, and fewer than the next group.</param>
/// <param name="Count">How many test ratings there are of them.</param>
/// <param name="SquaredError">Σ (p − r)² over these.</param>
public readonly record struct EvidenceError(int FewestRatings, int Count, double SquaredError)
{
    /// <summary>The groups: from no training ratings on, each about twice as wide as the one before.</summary>
    private static readonly int[] Bounds = [0, 1, 5, 10, 20, 40, 80, 160, 320, 640];

    /// <summary>In stars; NaN where there are no test ratings.</summary>
    public double Rmse => Math.Sqrt(SquaredError / Count);

    /// <summary>What a group is called, by its fewest ratings: "0", "5–9", "640+".</summary>
    public static string NameOf(int fewestRatings)
    {
        int next = Bounds.FirstOrDefault(bound => bound > fewestRatings);
        return next == 0 ? $"{fewestRatings}+" : next == fewestRatings + 1 ? $"{fewestRatings}" : $"{fewestRatings}–{next - 1}";
    }

    /// <summary>The group of people with so many training ratings, by its fewest.</summary>
    internal static int GroupOf(int ratings) => Bounds.Last(bound => bound <= ratings);

    /// <summary>Groups predictions; only groups that any falls into are there, by ascending number of ratings.</summary>
    /// <param name="errors">For each prediction, how many training ratings the person has, and p − r.</param>
    public static IReadOnlyList<EvidenceError> Group(IEnumerable<(int Ratings, double Error)> errors) => Sum(
        errors.Select(error => new EvidenceError(GroupOf(error.Ratings), 1, error.Error * error.Error)));

    /// <summary>The same groups of several folds together.</summary>
    public static IReadOnlyList<EvidenceError> Sum(IEnumerable<EvidenceError> parts) =>
    [
        .. parts.GroupBy(part => part.FewestRatings)
            .OrderBy(group => group.Key)
            .Select(group => new EvidenceError(group.Key, group.Sum(part => part.Count), group.Sum(part => part.SquaredError))),
    ];
}
