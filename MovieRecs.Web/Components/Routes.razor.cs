using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components;

/// <summary>Finds the page for an address, in the theme that the shell was rendered in.</summary>
public sealed partial class Routes
{
    [Parameter]
    public bool IsDark { get; set; }
}
