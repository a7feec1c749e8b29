using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components;

/// <summary>
/// Finds the page for an address, in the theme that the shell was rendered in and for the person whom its request came
/// from. A circuit takes over what a prerendered page, or a circuit before it, has shown; it may do so for the same person
/// only, and loads the page anew where somebody else has signed in meanwhile.
/// </summary>
public sealed partial class Routes
{
    private string? _kept;
    private string? _taken;
    private string? _current;

    [Parameter]
    public bool IsDark { get; set; }

    /// <summary>The text of the <see cref="TasteCookie"/> when the page was loaded; a circuit can't read cookies itself.</summary>
    [Parameter]
    public string? Taste { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Whose the shown page is: a rater's number, or "guest".</summary>
    [PersistentState]
    public string? Owner
    {
        get => _current;
        set => _taken = value;
    }

    /// <summary>What a guest has said by now, for a circuit that goes on where another ended.</summary>
    [PersistentState]
    public string? Said
    {
        get => TasteCookie.Write(Visit.Guest);
        set => _kept = value;
    }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private bool IsOwner => _current is not null && (_taken ?? _current) == _current;

    protected override async Task OnInitializedAsync()
    {
        Visit.Restore(_kept ?? Taste);
        RaterId? rater = (await Authentication).User.RaterId();
        _current = rater?.ToString() ?? "guest";
    }

    /// <summary>Somebody who was signed out while they looked, because their account was locked or is gone, goes on as whom their browser says.</summary>
    protected override async Task OnParametersSetAsync()
    {
        string now = (await Authentication).User.RaterId()?.ToString() ?? "guest";
        if (_current is not null && now != _current && RendererInfo.IsInteractive)
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_current is not null && !IsOwner)
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    }
}
