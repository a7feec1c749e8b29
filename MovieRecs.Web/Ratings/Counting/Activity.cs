namespace MovieRecs.Web.Ratings.Counting;

/// <summary>Sums up days to as many periods as a chart has room for.</summary>
internal static class Activity
{
    /// <summary>More days than this are shown as months, and more months as years.</summary>
    private const int MostDays = 62;
    private const int MostMonths = 120;

    /// <summary>From the first period with a rating to the last, those between without any included.</summary>
    /// <param name="days">Each day once, in any order, with how many ratings were given on it.</param>
    public static (ActivityPeriod Period, IReadOnlyList<PeriodCount> Counts) Of(IReadOnlyCollection<PeriodCount> days)
    {
        if (days.Count == 0)
            return (ActivityPeriod.Day, []);
        DateOnly first = days.Min(day => day.From);
        DateOnly last = days.Max(day => day.From);
        ActivityPeriod period = last.DayNumber - first.DayNumber < MostDays ? ActivityPeriod.Day
            : ((last.Year - first.Year) * 12) + last.Month - first.Month < MostMonths ? ActivityPeriod.Month
            : ActivityPeriod.Year;
        Dictionary<DateOnly, int> counts = days.GroupBy(day => StartOf(day.From, period)).ToDictionary(group => group.Key, group => group.Sum(day => day.Ratings));
        List<PeriodCount> all = [];
        for (DateOnly from = StartOf(first, period); from <= last; from = Next(from, period))
            all.Add(new PeriodCount(from, counts.GetValueOrDefault(from)));
        return (period, all);
    }

    private static DateOnly StartOf(DateOnly day, ActivityPeriod period) => period switch
    {
        ActivityPeriod.Day => day,
        ActivityPeriod.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly from, ActivityPeriod period) => period switch
    {
        ActivityPeriod.Day => from.AddDays(1),
        ActivityPeriod.Month => from.AddMonths(1),
        _ => from.AddYears(1),
    };
}
