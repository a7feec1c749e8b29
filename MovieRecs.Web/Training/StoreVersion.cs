namespace MovieRecs.Web.Training;

/// <summary>Which ratings there are, as far as bulk changes go.</summary>
/// <param name="Store">The store's own id: in another store the same numbers name other movies.</param>
/// <param name="Community">The version of its community.</param>
public sealed record StoreVersion(string Store, string Community)
{
    /// <summary>True where a model says by this text that it was trained on the same store, at whatever version.</summary>
    public bool IsOfSameStore(string? dataVersion) => dataVersion?.StartsWith(Store + "/", StringComparison.Ordinal) == true;

    /// <summary>As a snapshot's facts keep it.</summary>
    public override string ToString() => $"{Store}/{Community}";
}
