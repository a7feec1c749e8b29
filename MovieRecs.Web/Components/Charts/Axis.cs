using System.Globalization;

namespace MovieRecs.Web.Components.Charts;

/// <summary>One axis of a chart: what it spans, and where its ticks are.</summary>
/// <param name="From">Its low end, a tick.</param>
/// <param name="To">Its high end, a tick.</param>
/// <param name="Step">From tick to tick.</param>
internal sealed record Axis(double From, double To, double Step)
{
    private const int StepsWanted = 5;

    private static readonly double[] Round = [1, 2, 5, 10];

    /// <summary>For names in place of numbers, at 0, 1, 2 …, with half a place at both ends.</summary>
    public static Axis Names(int count) => new(-0.5, count - 0.5, 1);

    /// <summary>The shortest axis with round ticks (1, 2 or 5 times a power of ten) that holds all values.</summary>
    public static Axis Around(IReadOnlyCollection<double> values)
    {
        double low = values.Min();
        double high = values.Max();
        double span = Math.Max(high - low, 1e-3);
        double power = Math.Pow(10, Math.Floor(Math.Log10(span / StepsWanted)));
        double step = power * Round.First(factor => power * factor * StepsWanted >= span * 0.999);
        return new Axis(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(high / step), Math.Floor(low / step) + 1) * step, step);
    }

    /// <summary>The ticks, ascending; multiples of the step, so that rounding doesn't add up.</summary>
    public IEnumerable<double> Ticks() => Enumerable.Range(0, (int)Math.Round((To - From) / Step) + 1).Select(tick => From + (tick * Step));

    /// <summary>False of a tick between whole numbers.</summary>
    public bool IsWhole(double tick) => Math.Abs(tick - Math.Round(tick)) < 1e-6 * Step;

    /// <summary>Where a value lies between two places.</summary>
    public double Place(double value, double start, double end) => start + ((value - From) / (To - From) * (end - start));

    /// <summary>A tick with as many decimals as tell it from its neighbours; thousands and millions as "20k" and "3M".</summary>
    public string Label(double tick)
    {
        (double unit, string name) = Step switch
        {
            >= 1e6 => (1e6, "M"),
            >= 1e3 => (1e3, "k"),
            _ => (1, ""),
        };
        if (unit > 1)
            return Math.Abs(tick) < unit / 2 ? "0" : (tick / unit).ToString("0.#", CultureInfo.InvariantCulture) + name;
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));
        return Math.Round(tick, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
