namespace MovieRecs.Web.Ratings.Counting;

/// <summary>How finely activity is shown.</summary>
public enum ActivityPeriod
{
    Day,
    Month,
    Year,
}
