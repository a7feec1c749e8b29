namespace MovieRecs.Web.Evaluations;

/// <summary>One figure of all models that have it.</summary>
/// <param name="Name">As in tables: "RMSE", "nDCG@10, 5 ratings shown".</param>
/// <param name="IsLowerBetter">True of errors.</param>
/// <param name="Models">The reference first, the others in the order of their runs.</param>
public sealed record ComparedFigure(string Name, bool IsLowerBetter, IReadOnlyList<ComparedModel> Models);
