namespace MovieRecs.Web.Training;

/// <summary>Which ratings there are, as far as bulk changes go.</summary>
/// <param name="Store">The store's own id: in another store the same numbers name other movies.</param>
/// <param name="Community">The version of its community.</param>
/// <param name="Deletions">Another one after each deletion of an account that had ratings.</param>
public sealed record StoreVersion(string Store, string Community, string Deletions)
{
    /// <summary>True where a model says by this text that it was trained on the same store, at whatever version.</summary>
    public bool IsOfSameStore(string? dataVersion) => dataVersion?.StartsWith(Store + "/", StringComparison.Ordinal) == true;

    /// <summary>The same of the community, whoever has left it since.</summary>
    public bool IsOfSameCommunity(string? dataVersion) => dataVersion?.StartsWith($"{Store}/{Community}/", StringComparison.Ordinal) == true;

    /// <summary>The same of two such texts.</summary>
    public static bool AreOfSameCommunity(string? one, string? other) => one is not null && other is not null && WithoutDeletions(one) == WithoutDeletions(other);

    /// <summary>As a snapshot's facts keep it.</summary>
    public override string ToString() => $"{Store}/{Community}/{Deletions}";

    private static string WithoutDeletions(string version) => version.LastIndexOf('/') is >= 0 and int at ? version[..at] : version;
}
