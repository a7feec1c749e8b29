using Microsoft.AspNetCore.Components;

namespace MovieRecs.Web.Components.Pages;

/// <summary>Says in words what an HTTP status means here, and what to do.</summary>
public sealed partial class ProblemPage
{
    [Parameter]
    public int Status { get; set; }

    private string Title => Status switch
    {
        StatusCodes.Status400BadRequest => "That form is out of date",
        StatusCodes.Status429TooManyRequests => "Too many attempts",
        StatusCodes.Status404NotFound => "There is no such page",
        _ => "That didn't work",
    };

    private string Advice => Status switch
    {
        StatusCodes.Status400BadRequest => "It was opened before you signed in or out, or too long ago. Go back, reload the page and send it again.",
        StatusCodes.Status429TooManyRequests => "This address has sent too many forms in a short time. Wait a minute, then try again.",
        StatusCodes.Status404NotFound => "The address may be mistyped, or what was there is gone.",
        _ => $"The server answered with status {Status}. Go back and try again.",
    };
}
