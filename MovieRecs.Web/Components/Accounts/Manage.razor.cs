using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>The person's own page: their name, and the way to everything else about their account.</summary>
public sealed partial class Manage
{
    /// <summary>Values of <c>?done=</c>: what was done just before. The texts are the page's own, never the address's.</summary>
    public const string NameSaved = "name";

    /// <inheritdoc cref="NameSaved"/>
    public const string PasswordChanged = "password";

    /// <inheritdoc cref="NameSaved"/>
    public const string BuddyShown = "found";

    /// <inheritdoc cref="NameSaved"/>
    public const string BuddyHidden = "hidden";

    private IReadOnlyList<string> _faults = [];

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "profile")]
    public ProfileForm Input { get; set; } = null!;

    private string? Notice => Done switch
    {
        NameSaved => "Your name is saved.",
        PasswordChanged => "Your password is changed. Other devices have to sign in again; access tokens go on working until you revoke them.",
        BuddyShown => "Others can find you as a movie buddy. They do so by your ratings up to the last time the site learned from everyone's, so new ones take a while to count.",
        BuddyHidden => "Nobody finds you as a movie buddy.",
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Input ??= new ProfileForm { DisplayName = Current?.DisplayName ?? "" };
    }

    private async Task SaveAsync()
    {
        if (Current is null)
            return;
        Current.DisplayName = Input.DisplayName.Trim();
        IdentityResult result = await Users.UpdateAsync(Current);
        _faults = [.. result.Sentences()];
        if (!result.Succeeded)
            return;
        // The header greets by the name that the session carries.
        await Sessions.RefreshSignInAsync(Current);
        Navigation.NavigateTo($"/account/manage?done={NameSaved}");
    }
}
