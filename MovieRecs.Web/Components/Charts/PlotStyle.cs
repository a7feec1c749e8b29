using System.Globalization;

namespace MovieRecs.Web.Components.Charts;

/// <summary>What tells one series from the others: four colours, and by each of them four shapes and dashes, so that colour is never all.</summary>
internal static class PlotStyle
{
    private const int Colours = 4;

    public static string Class(int series) => $"plot__series plot__series--{series % Colours} plot__dash--{Shape(series)}";

    /// <summary>The outline of a mark: a circle, square, triangle or diamond.</summary>
    /// <param name="radius">Of the circle; the others are about as large.</param>
    public static string Mark(int series, double x, double y, double radius)
    {
        double r = radius;
        return Shape(series) switch
        {
            0 => $"M{N(x - r)} {N(y)}a{N(r)} {N(r)} 0 1 0 {N(2 * r)} 0a{N(r)} {N(r)} 0 1 0 {N(-2 * r)} 0z",
            1 => $"M{N(x - (0.9 * r))} {N(y - (0.9 * r))}h{N(1.8 * r)}v{N(1.8 * r)}h{N(-1.8 * r)}z",
            2 => $"M{N(x)} {N(y - (1.2 * r))}l{N(1.2 * r)} {N(2.1 * r)}h{N(-2.4 * r)}z",
            _ => $"M{N(x)} {N(y - (1.3 * r))}l{N(1.3 * r)} {N(1.3 * r)}l{N(-1.3 * r)} {N(1.3 * r)}l{N(-1.3 * r)} {N(-1.3 * r)}z",
        };
    }

    /// <summary>A position as SVG writes it.</summary>
    public static string N(double position) => position.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Moves on by one with each round of the colours.</summary>
    private static int Shape(int series) => (series + (series / Colours)) % Colours;
}
