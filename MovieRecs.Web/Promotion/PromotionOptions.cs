using System.ComponentModel.DataAnnotations;
using MovieRecs.Domain.Guarding;

namespace MovieRecs.Web.Promotion;

/// <summary>What a trained snapshot has to be before it serves: the section <c>MovieRecs:Promotion</c> of the configuration.</summary>
public sealed class PromotionOptions
{
    public const string Section = "MovieRecs:Promotion";

    /// <summary>Whether a snapshot that passes every gate serves by itself; else it waits for an admin.</summary>
    public bool Automatic { get; init; } = true;

    /// <summary>How much nDCG@10 a snapshot may lose to the served one, absolute.</summary>
    [Range(0.0, 1.0)]
    public double NdcgMargin { get; init; } = 0.01;

    /// <summary>How much worse its RMSE may be, in stars.</summary>
    [Range(0.0, 5.0)]
    public double RmseMargin { get; init; } = 0.01;

    /// <summary>The least share of the served snapshot's rated films that it has to know, while the community is the same.</summary>
    [Range(0.0, 1.0)]
    public double FilmsShare { get; init; } = 0.9;

    public GuardMargins Margins => new(NdcgMargin, RmseMargin, FilmsShare);
}
