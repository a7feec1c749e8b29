using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Components.Shared;

/// <summary>What a guest meets first: what this is, films to pick from, genres to name, and how to keep what they said.</summary>
public sealed partial class Welcome
{
    /// <summary>The films to pick from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CardModel> Films { get; set; }

    /// <summary>Raised when the guest said something new of what they like.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Raised when the guest wants to see other films.</summary>
    [Parameter]
    public EventCallback OnNextFilms { get; set; }

    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    [Inject]
    public required PersonalActions Actions { get; set; }

    [Inject]
    public required IOptions<AccountSettings> Accounts { get; set; }

    private GuestTaste Guest => Visit.Guest;

    private HashSet<int> Picked => [.. Guest.Picks.Select(movie => movie.Value)];

    private Task ToggleAsync(MovieId movie) => ChangeAsync(guest => guest.TogglePick(movie));

    private async Task ChangeAsync(Func<GuestTaste, GuestTaste> change)
    {
        await Actions.ChangeGuestAsync(change);
        await OnChanged.InvokeAsync();
    }
}
