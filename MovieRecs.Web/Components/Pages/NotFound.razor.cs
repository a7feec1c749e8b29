using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Pages;

/// <summary>What is shown for an address that has no page; the answer's status says so, too.</summary>
public sealed partial class NotFound
{
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    protected override void OnInitialized()
    {
        if (HttpContext is { Response.HasStarted: false } context)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
