using System.ComponentModel.DataAnnotations;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>What changing a password takes.</summary>
public sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "Enter your current password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most {1} characters.")]
    public string CurrentPassword { get; set; } = "";

    [Required(ErrorMessage = "Choose a new password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most {1} characters.")]
    public string NewPassword { get; set; } = "";
}
