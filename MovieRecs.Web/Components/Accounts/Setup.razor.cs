using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Where the link of the first start leads: it makes the first admin.</summary>
public sealed partial class Setup
{
    private IReadOnlyList<string> _faults = [];
    private bool _isOpen;
    private Account? _current;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm]
    public NewAccountForm Input { get; set; } = null!;

    [Inject]
    public required AdminSetup Admins { get; set; }

    [Inject]
    public required SignInManager<Account> Sessions { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new NewAccountForm();
        _isOpen = await Admins.IsOpenAsync(Token);
        _current = await Sessions.UserManager.GetUserAsync(HttpContext.User);
    }

    private async Task RegisterAsync()
    {
        Registration registration = await Admins.RegisterAsync(Token, Input.ToNewAccount(), Visit.Guest, HttpContext.RequestAborted);
        _faults = registration.Faults;
        if (registration.Account is not { } account)
            return;
        HttpContext.Response.Cookies.Delete(TasteCookie.Name);
        await Sessions.SignInAsync(account, isPersistent: true);
        Navigation.NavigateTo("/");
    }

    private async Task PromoteAsync()
    {
        _isOpen = _current is not null && await Admins.PromoteAsync(Token, _current, HttpContext.RequestAborted);
        if (!_isOpen)
            return;
        // The session was made without the role.
        await Sessions.RefreshSignInAsync(_current!);
        Navigation.NavigateTo("/");
    }
}
