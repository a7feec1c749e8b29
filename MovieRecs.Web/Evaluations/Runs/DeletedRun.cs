using MovieRecs.Web.Data;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>All of a run that was deleted, as the audit log keeps it to bring it back.</summary>
/// <param name="Outcome">As <see cref="RunDetails.Outcome"/>; null where there was none.</param>
internal sealed record DeletedRun(Run Run, IReadOnlyList<RunFigure> Figures, byte[]? Outcome);
