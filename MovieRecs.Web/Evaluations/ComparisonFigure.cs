using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>A figure by which models are compared.</summary>
/// <param name="Of">Its value in one fold; null where the protocol doesn't give it.</param>
/// <param name="OverPeople">The test over people, the model first and then the one it is compared with; null where people aren't known one by one.</param>
internal sealed record ComparisonFigure(string Name, bool IsLowerBetter, Func<FoldResult, double?> Of, Func<PeopleResults, PeopleResults, PairedTest?>? OverPeople)
{
    public static IReadOnlyList<ComparisonFigure> All { get; } =
    [
        new(Figure.Rmse.Label, true, Figure.Rmse.Of, Test(people => people.SquaredErrors, PairedTest.OverPeopleOfRoots)),
        new(Figure.Mae.Label, true, Figure.Mae.Of, Test(people => people.AbsoluteErrors, PairedTest.OverPeople)),
        .. Figure.Accuracy.Select(figure => new ComparisonFigure(figure.Label, false, figure.Of, figure == Figure.Ndcg ? Test(people => people.Gains, PairedTest.OverPeople) : null)),
        .. FoldInResult.Numbers.Select(n => new ComparisonFigure($"{Figure.Rmse.Label}, {n} ratings shown", true, fold => Shown(fold, n)?.Rmse, null)),
        .. FoldInResult.Numbers.Select(n => new ComparisonFigure($"{Figure.Ndcg.Label}, {n} ratings shown", false, fold => Shown(fold, n)?.Ndcg, null)),
    ];

    private static FoldInResult? Shown(FoldResult fold, int n) => fold.ByRatings.FirstOrDefault(result => result.Ratings == n);

    /// <summary>Null where a run was kept without its people.</summary>
    private static Func<PeopleResults, PeopleResults, PairedTest?> Test(
        Func<PeopleResults, IReadOnlyList<float>> column, Func<IReadOnlyList<float>, IReadOnlyList<float>, IReadOnlyList<int>, PairedTest> test) =>
        (model, reference) => column(model).Count == 0 || !model.Raters.SequenceEqual(reference.Raters) ? null : test(column(model), column(reference), reference.Counts);
}
