namespace MovieRecs.Web.Components.Charts;

/// <summary>A rectangle in a plot, in the units of its view box; down is positive.</summary>
internal readonly record struct PlotArea(double Left, double Top, double Right, double Bottom)
{
    public bool Holds(PlotArea other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Touches(PlotArea other) => other.Left < Right && other.Right > Left && other.Top < Bottom && other.Bottom > Top;
}
