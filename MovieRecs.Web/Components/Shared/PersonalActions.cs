using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MudBlazor;

namespace MovieRecs.Web.Components.Shared;

/// <summary>
/// What a person can do to a movie from any page. A snackbar says what can't be seen, hiding a film has its undo, and a
/// guest is asked to sign in for what their browser doesn't keep. Each action is true where it was done and saved.
/// </summary>
public sealed partial class PersonalActions(
    RatingService ratings, WatchWriter viewings, ListWriter lists, ImportJobs imports, Visit visit, ISnackbar snackbar, NavigationManager navigation, ILogger<PersonalActions> logger)
{
    /// <summary>Saves a rating, or clears it, and tells the control whether it did.</summary>
    /// <param name="wasShown">True where the person has seen what is expected of it.</param>
    public async Task<bool> RateAsync(RaterId? rater, MovieId movie, StarsGiven given, bool wasShown = false) => given.IsSaved = await RunAsync(rater, "rate films", person =>
        given.HalfSteps == 0 ? ratings.ClearAsync(person, movie) : ratings.SetAsync(person, movie, Stars.FromHalfSteps(given.HalfSteps), wasShown));

    public async Task<bool> SetWatchlistAsync(RaterId? rater, MovieId movie, string title, bool listed)
    {
        bool done = await RunAsync(rater, "keep a watchlist", person =>
            listed ? lists.AddToWatchlistAsync(person, movie) : lists.RemoveFromWatchlistAsync(person, movie));
        if (done)
            snackbar.Add(listed ? $"{title} is on your watchlist" : $"{title} is off your watchlist", Severity.Normal);
        return done;
    }

    /// <param name="undone">Called when the person took it back.</param>
    public async Task<bool> HideAsync(RaterId? rater, MovieId movie, string title, Func<Task> undone)
    {
        GuestTaste guestBefore = visit.Guest;
        bool done = rater is null
            ? await ChangeGuestAsync(guest => guest.Refuse(movie))
            : await RunAsync(rater, "hide films", person => lists.HideAsync(person, movie));
        if (done)
        {
            OfferUndo($"{title} won't be offered again", async () =>
            {
                if (rater is null ? await ChangeGuestAsync(guest => guest.Undo(movie, guestBefore)) : await RestoreAsync(rater, movie))
                    await undone();
            });
        }

        return done;
    }

    public Task<bool> RestoreAsync(RaterId? rater, MovieId movie) => rater is null
        ? ChangeGuestAsync(guest => guest.Restore(movie))
        : RunAsync(rater, "hide films", person => lists.RestoreAsync(person, movie));

    /// <summary>Picks a film as liked for a guest, or takes that back.</summary>
    public Task<bool> TogglePickAsync(MovieId movie) => ChangeGuestAsync(guest => guest.TogglePick(movie));

    /// <summary>Changes what the browser keeps of a guest, and tells them where it can't keep all of it.</summary>
    public async Task<bool> ChangeGuestAsync(Func<GuestTaste, GuestTaste> change)
    {
        if (!await visit.ChangeGuestAsync(change))
            snackbar.Add("This browser keeps no more: the oldest was let go. An account keeps everything.", Severity.Normal);
        return true;
    }

    /// <summary>Gives a film a thumb, or takes it back. What is undone is as it was: the thumb before, and its place on the watchlist.</summary>
    /// <param name="thumb">Null to take it back. A guest's browser keeps the films they liked only.</param>
    /// <param name="undone">Called when the person took it back.</param>
    public async Task<bool> SetThumbAsync(RaterId? rater, MovieId movie, string title, Thumb? thumb, Func<Task> undone)
    {
        GuestTaste guestBefore = visit.Guest;
        BeforeThumb before = new(null, null);
        bool done = rater is null && thumb == Thumb.Up
            ? await ChangeGuestAsync(guest => guest.Pick(movie))
            : await RunAsync(rater, "judge films", async person => before = await lists.SetThumbAsync(person, movie, thumb));
        if (done)
        {
            string said = thumb switch { Thumb.Up => $"You liked {title}", Thumb.Down => $"You disliked {title}", _ => $"Your thumb for {title} is gone" };
            OfferUndo(said, async () =>
            {
                if (rater is null ? await ChangeGuestAsync(guest => guest.Undo(movie, guestBefore)) : await RunAsync(rater, "judge films", person => lists.UndoThumbAsync(person, movie, before)))
                    await undone();
            });
        }

        return done;
    }

    /// <summary>Leaves for the sign-in page, which leads back here.</summary>
    public void SignIn()
    {
        string back = "/" + navigation.ToBaseRelativePath(navigation.Uri);
        navigation.NavigateTo($"/account/sign-in?returnUrl={Uri.EscapeDataString(back)}", forceLoad: true);
    }

    public Task<bool> AddViewingAsync(RaterId? rater, MovieId movie, Viewing viewing) =>
        RunAsync(rater, "record what you saw", person => viewings.AddAsync(person, movie, viewing));

    public Task<bool> RemoveViewingAsync(RaterId? rater, int viewing) =>
        RunAsync(rater, "record what you saw", person => viewings.RemoveAsync(person, viewing));

    /// <summary>Says what was done, with a button that undoes it. Nobody waits for that button's work: where it fails, this says so.</summary>
    internal void OfferUndo(string said, Func<Task> undo) => snackbar.Add(said, Severity.Normal, options =>
    {
        options.Action = "Undo";
        options.OnClick = async _ =>
        {
            try
            {
                await undo();
            }
            catch (Exception error)
            {
                Log.NotUndone(logger, error);
                snackbar.Add("Something went wrong with that undo. Reload the page to see what is saved.", Severity.Error);
            }
        };
    });

    /// <summary>Does something that is saved; where it can't be, a snackbar says why.</summary>
    /// <param name="what">What a guest is asked to sign in for: "rate films".</param>
    internal async Task<bool> RunAsync(RaterId? rater, string what, Func<RaterId, Task> action)
    {
        if (rater is not { } person)
        {
            snackbar.Add($"Sign in to {what}", Severity.Normal, options =>
            {
                options.Action = "Sign in";
                options.OnClick = _ =>
                {
                    SignIn();
                    return Task.CompletedTask;
                };
            });
            return false;
        }

        try
        {
            // SQLite has no asynchronous calls: waiting for another writer would hold up the whole circuit.
            await Task.Run(() => action(person));
            return true;
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            Log.NotSaved(logger, error);
            snackbar.Add($"That wasn't saved: {Reason(error)}", Severity.Error);
            return false;
        }
    }

    private string Reason(Exception error)
    {
        if ((error as SqliteException ?? error.InnerException) is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT })
            return "your account or this film is gone. Reload the page.";
        return imports.Status is { IsRunning: true }
            ? "an import is writing. Try again once it is done."
            : "the store can't be written to just now. Try again in a moment.";
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A person's action was not saved")]
        public static partial void NotSaved(ILogger logger, Exception error);

        [LoggerMessage(LogLevel.Error, "Undoing a person's action failed")]
        public static partial void NotUndone(ILogger logger, Exception error);
    }
}
