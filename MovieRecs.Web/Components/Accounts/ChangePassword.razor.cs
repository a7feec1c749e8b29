using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Sets a new password for whoever knows the current one, and ends the account's other sessions.</summary>
public sealed partial class ChangePassword
{
    private IReadOnlyList<string> _faults = [];

    [SupplyParameterFromForm]
    public ChangePasswordForm Input { get; set; } = null!;

    [Inject]
    public required IOptions<AccountSettings> Settings { get; set; }

    [Inject]
    public required PasswordSignIn Passwords { get; set; }

    protected override Task OnInitializedAsync()
    {
        Input ??= new ChangePasswordForm();
        return base.OnInitializedAsync();
    }

    private async Task ChangeAsync()
    {
        if (Current is null)
            return;
        SignInOutcome known = await Passwords.ConfirmAsync(Current, Input.CurrentPassword);
        if (!known.Succeeded)
        {
            _faults = [known.ConfirmationMessage];
            return;
        }
        IdentityResult result = await Users.ChangePasswordAsync(Current, Input.CurrentPassword, Input.NewPassword);
        _faults = [.. result.Sentences()];
        if (!result.Succeeded)
            return;
        await Sessions.RefreshSignInAsync(Current);
        Navigation.NavigateTo($"/account/manage?done={Manage.PasswordChanged}");
    }
}
