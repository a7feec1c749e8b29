using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components;

/// <summary>Finds the page for an address, in the theme that the shell was rendered in and for the guest whom its request came from.</summary>
public sealed partial class Routes
{
    [Parameter]
    public bool IsDark { get; set; }

    /// <summary>The text of the <see cref="TasteCookie"/>; a circuit can't read cookies itself.</summary>
    [Parameter]
    public string? Taste { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    protected override void OnInitialized() => Visit.Restore(Taste);
}
