namespace MovieRecs.Web.Curation;

/// <summary>A look at all raters, running or done: a picture of one moment.</summary>
/// <param name="Share">How far it is, 0 to 1; 1 when it is done.</param>
/// <param name="Raters">How many were looked at.</param>
/// <param name="UsualMost">The count of ratings that 99 of 100 raters stay within.</param>
/// <param name="Problem">Why it failed; null where it didn't.</param>
public sealed record SurveyState(bool IsRunning, double Share, DateTimeOffset? At, int Raters, int UsualMost, IReadOnlyList<OddRater> Odd, string? Problem = null)
{
    /// <summary>How many pairs of raters that look alike were not compared, since there were too many: there may be more copies.</summary>
    public int NotCompared { get; init; }

    public static SurveyState None { get; } = new(false, 0, null, 0, 0, []);
}
