using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>A page about the account that is signed in.</summary>
public abstract class AccountPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required UserManager<Account> Users { get; set; }

    [Inject]
    public required SignInManager<Account> Sessions { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>Whose page this is; null while it is looked up, and where the account is gone and its session ends.</summary>
    protected Account? Current { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Current = await Users.GetUserAsync(HttpContext.User);
        if (Current is null)
        {
            await Sessions.SignOutAsync();
            Navigation.NavigateTo("/account/sign-in");
        }
    }
}
