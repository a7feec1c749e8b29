using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Web.Components.Shared;

/// <summary>
/// What a person can ask of their recommendations as a whole, from any page. It is kept with their account, or with a
/// guest's taste. Each action is true where it was done and saved.
/// </summary>
public sealed class SteeringActions(PersonalActions actions, PreferenceWriter writer, ISnackbar snackbar)
{
    /// <param name="change">Makes of what they ask for, as it is kept now, what they ask for from now on.</param>
    public async Task<bool> ChangeAsync(RaterId? rater, Func<Preferences, Preferences> change)
    {
        if (rater is null)
            return await actions.ChangeGuestAsync(guest => guest with { Preferences = change(guest.Preferences) });

        try
        {
            return await actions.RunAsync(rater, "steer your picks", person => writer.ChangeAsync(person, change));
        }
        catch (ArgumentException error)
        {
            snackbar.Add($"That wasn't saved: {error.Message.Split('(')[0].Trim()}", Severity.Error);
            return false;
        }
    }

    /// <summary>Keeps films from being offered, and says so, with an undo.</summary>
    /// <param name="undone">Called when the person took it back.</param>
    public async Task<bool> ExcludeAsync(RaterId? rater, Filter filter, Func<Task> undone)
    {
        bool done = await ChangeAsync(rater, preferences => preferences.With(filter));
        if (done)
        {
            actions.OfferUndo($"{FilterText.Of(filter)} from now on", async () =>
            {
                if (await BringBackAsync(rater, filter))
                    await undone();
            });
        }

        return done;
    }

    /// <summary>Lets the films be offered again.</summary>
    public Task<bool> BringBackAsync(RaterId? rater, Filter filter) => ChangeAsync(rater, preferences => preferences.Without(filter));
}
