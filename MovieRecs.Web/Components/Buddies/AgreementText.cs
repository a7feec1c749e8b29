using System.Globalization;
using MovieRecs.Domain.Models.Neighbours;

namespace MovieRecs.Web.Components.Buddies;

/// <summary>How alike two people are, in words.</summary>
public static class AgreementText
{
    /// <summary>"You mostly agree".</summary>
    public static string Of(TasteAgreement agreement) => agreement switch
    {
        TasteAgreement.NearlyAlways => "You nearly always agree",
        TasteAgreement.Mostly => "You mostly agree",
        TasteAgreement.Sometimes => "You sometimes agree",
        _ => "You like the same, with other stars",
    };

    /// <summary>"0.7 stars apart on average".</summary>
    public static string Apart(float meanDifference) => string.Create(CultureInfo.InvariantCulture, $"{meanDifference:0.0} stars apart on average");

    /// <summary>"0.31".</summary>
    public static string Similarity(float similarity) => similarity.ToString("0.00", CultureInfo.InvariantCulture);
}
