using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>What a person can change about their account at any time.</summary>
public sealed class ProfileForm
{
    [Required(ErrorMessage = "Enter a name.")]
    [StringLength(50, ErrorMessage = "A name has at most {1} characters.")]
    public string DisplayName { get; set; } = "";
}
