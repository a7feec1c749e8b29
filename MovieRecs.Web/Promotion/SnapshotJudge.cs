using Microsoft.Extensions.Options;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Promotion;

/// <summary>Asks the gates about a snapshot, with the margins and personas of this site.</summary>
public sealed class SnapshotJudge(PersonaStore personas, IOptionsMonitor<PromotionOptions> options)
{
    /// <summary>Whether what passes serves by itself, unless that is on hold.</summary>
    public bool IsAutomatic => options.CurrentValue.Automatic;

    /// <param name="served">What serves now; null where nothing complete does.</param>
    public async Task<Verdict> JudgeAsync(Recommender recommender, Recommender? served, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recommender);
        IReadOnlyList<KeptPersona> kept = await personas.ListAsync(cancellationToken);
        Candidate candidate = new(recommender, served, served is not null && IsSameQuestion(recommender.Model.Facts, served.Model.Facts));
        return Gatekeeper.Judge(candidate, options.CurrentValue.Margins, kept.Where(persona => persona.IsActive).Select(persona => persona.Persona));
    }

    /// <summary>True where both learned from one community, and were measured in one way where they were measured.</summary>
    private static bool IsSameQuestion(ModelFacts one, ModelFacts other) =>
        StoreVersion.AreOfSameCommunity(one.DataVersion, other.DataVersion)
        && (one.Holdout is not { } first || other.Holdout is not { } second || (first.Share, first.Seed) == (second.Share, second.Seed));
}
