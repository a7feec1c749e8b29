namespace MovieRecs.Web.Components.Shared;

/// <summary>A rating that somebody has just given with the star control, for whoever can save it.</summary>
/// <param name="halfSteps">1 to 10, or 0 to clear.</param>
public sealed class StarsGiven(int halfSteps)
{
    public int HalfSteps { get; } = halfSteps;

    /// <summary>Set once it is saved; the control goes back to what it showed where it isn't.</summary>
    public bool IsSaved { get; set; }
}
