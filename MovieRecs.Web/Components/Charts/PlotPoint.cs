namespace MovieRecs.Web.Components.Charts;

/// <param name="X">On the axis of X; of names, the place 0, 1, 2 …</param>
/// <param name="Weight">How much stands behind it, 0 to 1: the area of its mark.</param>
public readonly record struct PlotPoint(double X, double Y, double Weight = 0.25)
{
    /// <summary>How far a whisker reaches to both sides of Y; 0 where there is none.</summary>
    public double Reach { get; init; }
}
