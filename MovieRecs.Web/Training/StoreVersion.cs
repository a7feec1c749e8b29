using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Training;

/// <summary>Which ratings there are, as far as bulk changes go.</summary>
/// <param name="Store">The store's own id: in another store the same numbers name other movies.</param>
/// <param name="Community">The version of its community.</param>
/// <param name="Deletions">Another one after each deletion of an account that had ratings.</param>
public sealed record StoreVersion(string Store, string Community, string Deletions)
{
    private const int FingerprintLength = 16;

    /// <summary>True where a model says by this text that it was trained on the same store, at whatever version.</summary>
    public bool IsOfSameStore(string? dataVersion) => dataVersion?.StartsWith(Store + "/", StringComparison.Ordinal) == true;

    /// <summary>The same of the community, whoever has left it since.</summary>
    public bool IsOfSameCommunity(string? dataVersion) => dataVersion?.StartsWith($"{Store}/{Community}/", StringComparison.Ordinal) == true;

    /// <summary>The same of two such texts.</summary>
    public static bool AreOfSameCommunity(string? one, string? other) => one is not null && other is not null && WithoutDeletions(one) == WithoutDeletions(other);

    /// <summary>What is the same of all trainings whose figures answer one question: of one community, with one holdout; null of one that wasn't measured.</summary>
    public static string? FingerprintOf(ModelFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts is not { Holdout: { } holdout, DataVersion: { } version })
            return null;
        string questions = string.Create(CultureInfo.InvariantCulture, $"{WithoutDeletions(version)} {holdout.Share} {holdout.Seed}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(questions)))[..FingerprintLength];
    }

    /// <summary>As a snapshot's facts keep it.</summary>
    public override string ToString() => $"{Store}/{Community}/{Deletions}";

    private static string WithoutDeletions(string version) => version.LastIndexOf('/') is >= 0 and int at ? version[..at] : version;
}
