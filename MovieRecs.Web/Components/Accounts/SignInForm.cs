using System.ComponentModel.DataAnnotations;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>What signing in takes.</summary>
public sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your e-mail.")]
    [StringLength(254, ErrorMessage = "This e-mail is too long.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most {1} characters.")]
    public string Password { get; set; } = "";

    /// <summary>Stay signed in after the browser is closed.</summary>
    public bool Remember { get; set; }
}
