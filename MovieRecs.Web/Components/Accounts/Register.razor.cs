using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Makes an account and signs its person in. A taken e-mail has to be said: the site sends no mail to say it in.</summary>
public sealed partial class Register
{
    private IReadOnlyList<string> _faults = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm]
    public NewAccountForm Input { get; set; } = null!;

    [Inject]
    public required IOptions<AccountSettings> Settings { get; set; }

    [Inject]
    public required Registrar Registrar { get; set; }

    [Inject]
    public required SignInManager<Account> Sessions { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string SignInAddress => $"/account/sign-in?returnUrl={Uri.EscapeDataString(ReturnAddress.Local(ReturnUrl))}";

    protected override void OnInitialized()
    {
        Input ??= new NewAccountForm();
        if (HttpContext.User.Identity is { IsAuthenticated: true })
            Navigation.NavigateTo(ReturnAddress.Local(ReturnUrl));
    }

    private async Task RegisterAsync()
    {
        Registration registration = await Registrar.RegisterAsync(Input.ToNewAccount(), guest: Visit.Guest, cancellationToken: HttpContext.RequestAborted);
        _faults = registration.Faults;
        if (registration.Account is not { } account)
            return;
        HttpContext.Response.Cookies.Delete(TasteCookie.Name);
        await Sessions.SignInAsync(account, isPersistent: true);
        Navigation.NavigateTo(ReturnAddress.Local(ReturnUrl));
    }
}
