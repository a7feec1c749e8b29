using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Deletes the account of whoever knows its password.</summary>
public sealed partial class DeleteAccount
{
    private IReadOnlyList<string> _faults = [];

    [SupplyParameterFromForm]
    public DeleteAccountForm Input { get; set; } = null!;

    [Inject]
    public required PasswordSignIn Passwords { get; set; }

    [Inject]
    public required AccountDeletion Deletion { get; set; }

    protected override Task OnInitializedAsync()
    {
        Input ??= new DeleteAccountForm();
        return base.OnInitializedAsync();
    }

    private async Task DeleteAsync()
    {
        if (Current is null)
            return;
        SignInOutcome known = await Passwords.ConfirmAsync(Current, Input.Password);
        if (!known.Succeeded)
        {
            _faults = [known.ConfirmationMessage];
            return;
        }
        if (!await Deletion.DeleteAsync(Current, HttpContext.RequestAborted))
        {
            _faults = ["You are the only admin. Make somebody else an admin first (the command admin create does it), then delete your account."];
            return;
        }
        await Sessions.SignOutAsync();
        Navigation.NavigateTo("/account/deleted");
    }
}
