using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Buddies;
using MovieRecs.Web.Components.Shared;

namespace MovieRecs.Web.Components.Buddies;

/// <summary>One buddy, opened: what they loved, and where the two agree and don't.</summary>
public sealed partial class BuddyDetails
{
    private ElementReference _heading;

    [Parameter, EditorRequired]
    public required BuddyView View { get; set; }

    /// <summary>Controls to put under each film they loved.</summary>
    [Parameter]
    public RenderFragment<CardModel>? CardControls { get; set; }

    /// <summary>True where the reader goes on here: the link that they followed may be hidden now.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    private string Who => View.Buddy.IsAnonymous ? "Anonymous: from a set of ratings that this site learns from" : "Has an account here";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && TakesFocus)
            await _heading.FocusAsync();
    }
}
