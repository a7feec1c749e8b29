namespace MovieRecs.Web.Components.Charts;

/// <summary>A name in a plot, beside its point and in its colour.</summary>
/// <param name="Style">The class of its colour.</param>
/// <param name="X">Where it begins, or where it ends if it stands to the left of its point.</param>
/// <param name="Y">Its base line.</param>
internal sealed record PointName(string Text, string Style, double X, double Y, bool IsLeft)
{
    private const double LetterWidth = 7.8;
    private const double LetterHeight = 15;
    private const double Radius = 5;
    private const double Gap = 9;

    /// <summary>Which way to look for room, and how many lines up (below 0) or down.</summary>
    private static readonly (bool IsLeft, int Lines)[] Tries =
        [(false, 0), (true, 0), (false, -1), (false, 1), (true, -1), (true, 1), (false, 2), (true, 2), (false, -2), (true, -2), (false, 3), (true, 3), (false, -3), (true, -3), (false, 4), (true, 4), (false, 5), (true, 5)];

    /// <summary>Its <c>text-anchor</c>.</summary>
    public string Anchor => IsLeft ? "end" : "start";

    private PlotArea Area => new(IsLeft ? X - Width : X, Y - LetterHeight + 4, IsLeft ? X : X + Width, Y + 4);

    private double Width => Text.Length * LetterWidth;

    /// <summary>Places the names one after the other, each where it touches the least of other names and points.</summary>
    public static IReadOnlyList<PointName> Place(IReadOnlyList<(string Text, string Style, double X, double Y)> points, PlotArea room)
    {
        List<PlotArea> taken = [.. points.Select(point => new PlotArea(point.X - Radius, point.Y - Radius, point.X + Radius, point.Y + Radius))];
        List<PointName> names = [];
        foreach ((string text, string style, double x, double y) in points)
        {
            PointName best = Tries
                .Select(attempt => new PointName(text, style, attempt.IsLeft ? x - Gap : x + Gap, y + 5 + (attempt.Lines * LetterHeight), attempt.IsLeft))
                .MinBy(name => taken.Count(name.Area.Touches) + (room.Holds(name.Area) ? 0 : points.Count))!;
            names.Add(best);
            taken.Add(best.Area);
        }

        return names;
    }
}
