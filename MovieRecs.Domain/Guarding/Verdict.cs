using System.Text.Json.Serialization;

namespace MovieRecs.Domain.Guarding;

/// <summary>What all gates said of a snapshot.</summary>
public sealed record Verdict(IReadOnlyList<GateResult> Gates)
{
    /// <summary>True where none failed.</summary>
    [JsonIgnore]
    public bool Passes => Gates.All(gate => gate.Outcome != GateOutcome.Failed);

    /// <summary>Those that hold it back.</summary>
    [JsonIgnore]
    public IEnumerable<GateResult> Failures => Gates.Where(gate => gate.Outcome == GateOutcome.Failed);
}
