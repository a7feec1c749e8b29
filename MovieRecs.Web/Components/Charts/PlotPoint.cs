namespace MovieRecs.Web.Components.Charts;

/// <param name="X">On the horizontal axis; of names, the place 0, 1, 2 …</param>
/// <param name="Weight">How much stands behind it, 0 to 1: the area of its mark.</param>
public readonly record struct PlotPoint(double X, double Y, double Weight = 0.25);
