namespace MovieRecs.Web.Promotion;

/// <summary>What the page of the models shows. Serialisable: the prerendered page hands it to the circuit.</summary>
/// <param name="Served">The number of the snapshot that serves; null where none does, or one in memory only.</param>
/// <param name="Previous">What a roll-back would serve; null where there is nothing to go back to.</param>
/// <param name="Lines">The snapshots, the newest first.</param>
/// <param name="Hold">Null where snapshots serve by themselves.</param>
/// <param name="IsAutomatic">Whether the settings let them.</param>
public sealed record ModelsView(
    int? Served, int? Previous, IReadOnlyList<SnapshotLine> Lines, PromotionHold? Hold, bool IsAutomatic, IReadOnlyList<PersonaLine> Personas);
