using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>Whether others find a person as a movie buddy, and by what name.</summary>
public sealed partial class BuddySettings
{
    private IReadOnlyList<string> _faults = [];

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [SupplyParameterFromForm(FormName = "buddy")]
    public BuddyForm Buddy { get; set; } = null!;

    [Inject]
    public required UserManager<Account> Users { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override void OnInitialized() => Buddy ??= new BuddyForm { IsFound = Account.BuddyName is not null, Name = Account.BuddyName ?? Account.DisplayName };

    private async Task SaveAsync()
    {
        Account.BuddyName = Buddy.IsFound ? Buddy.Name!.Trim() : null;
        IdentityResult result = await Users.UpdateAsync(Account);
        _faults = [.. result.Sentences()];
        if (result.Succeeded)
            Navigation.NavigateTo($"/account/manage?done={(Buddy.IsFound ? Manage.BuddyShown : Manage.BuddyHidden)}");
    }
}
