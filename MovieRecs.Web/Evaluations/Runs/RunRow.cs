using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>A run as lists show it, without what it found in full.</summary>
/// <param name="Figures">Its headline figures: of each model the first that it was measured by.</param>
public sealed record RunRow(Run Run, IReadOnlyList<MeasuredFigure> Figures);
