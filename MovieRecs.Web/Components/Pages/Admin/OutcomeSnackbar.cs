using MovieRecs.Web.Administration;
using MudBlazor;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>Says what came of an action.</summary>
internal static class OutcomeSnackbar
{
    public static void Say(this ISnackbar snackbar, AdminOutcome outcome) => snackbar.Add(outcome.Text, outcome.IsDone ? Severity.Normal : Severity.Error);
}
