using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>Which runs a list shows.</summary>
/// <param name="Kind">Null for both.</param>
/// <param name="Protocol">Null for all; a training has none.</param>
public sealed record RunFilter(RunKind? Kind = null, EvaluationProtocol? Protocol = null);
