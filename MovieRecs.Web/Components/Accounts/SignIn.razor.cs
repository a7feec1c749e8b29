using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Signs a person in and takes them back to where they came from.</summary>
public sealed partial class SignIn
{
    private IReadOnlyList<string> _faults = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm]
    public SignInForm Input { get; set; } = null!;

    [Inject]
    public required IOptions<AccountSettings> Settings { get; set; }

    [Inject]
    public required PasswordSignIn Passwords { get; set; }

    [Inject]
    public required GuestArrival Tastes { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string RegisterAddress => $"/account/register?returnUrl={Uri.EscapeDataString(ReturnAddress.Local(ReturnUrl))}";

    protected override void OnInitialized()
    {
        Input ??= new SignInForm();
        if (HttpContext.User.Identity is { IsAuthenticated: true })
            Navigation.NavigateTo(ReturnAddress.Local(ReturnUrl));
    }

    private async Task SignInAsync()
    {
        SignInOutcome outcome = await Passwords.TryAsync(Input.Email, Input.Password, Input.Remember);
        if (!outcome.Succeeded)
        {
            _faults = [outcome.Message];
            return;
        }

        if (await Tastes.TryBringAsync(Input.Email, Visit.Guest, HttpContext.RequestAborted))
            HttpContext.Response.Cookies.Delete(TasteCookie.Name);
        Navigation.NavigateTo(ReturnAddress.Local(ReturnUrl));
    }
}
