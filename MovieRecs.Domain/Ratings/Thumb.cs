namespace MovieRecs.Domain.Ratings;

/// <summary>A verdict on a movie in one touch, without stars. The numbers are stored: never renumber.</summary>
public enum Thumb
{
    Up = 1,
    Down = 2,
}
