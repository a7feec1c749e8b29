using System.ComponentModel.DataAnnotations;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>What making an access token takes.</summary>
public sealed class NewTokenForm
{
    [Required(ErrorMessage = "Enter a name.")]
    [StringLength(ApiTokens.LongestName, ErrorMessage = "A name has at most {1} characters.")]
    public string Name { get; set; } = "";
}
