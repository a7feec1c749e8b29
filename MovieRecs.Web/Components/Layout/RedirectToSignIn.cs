using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Layout;

/// <summary>Sends the visitor to sign in, and from there back to where they wanted to go.</summary>
public sealed class RedirectToSignIn : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override void OnInitialized()
    {
        string back = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.NavigateTo($"/account/sign-in?returnUrl={Uri.EscapeDataString(back)}", forceLoad: true);
    }
}
