using System.ComponentModel.DataAnnotations;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>What deleting an account takes.</summary>
public sealed class DeleteAccountForm
{
    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most {1} characters.")]
    public string Password { get; set; } = "";
}
