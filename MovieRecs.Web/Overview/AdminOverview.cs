using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Overview;

/// <summary>What the first page of the dashboard shows. Serialisable: the prerendered page hands it to the circuit.</summary>
/// <param name="Waiting">What runs and what waits.</param>
/// <param name="Recent">The last runs, newest first.</param>
public sealed record AdminOverview(IReadOnlyList<Alert> Alerts, DataHealth Data, IReadOnlyList<Run> Waiting, IReadOnlyList<RunRow> Recent);
