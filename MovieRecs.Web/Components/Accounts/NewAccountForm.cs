using System.ComponentModel.DataAnnotations;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>What a new account is asked for.</summary>
public sealed class NewAccountForm
{
    [Required(ErrorMessage = "Enter your e-mail.")]
    [EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    [StringLength(254, ErrorMessage = "This e-mail is too long.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter a name.")]
    [StringLength(50, ErrorMessage = "A name has at most {1} characters.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Choose a password.")]
    [StringLength(PasswordRule.MaximumLength, ErrorMessage = "A password has at most {1} characters.")]
    public string Password { get; set; } = "";

    /// <summary>What the form says, for the <see cref="Registrar"/>.</summary>
    public NewAccount ToNewAccount() => new(Email, DisplayName, Password);
}
