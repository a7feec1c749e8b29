using System.Globalization;

namespace MovieRecs.Domain.Ratings;

/// <summary>A rating's value: half a star to five stars in half-star steps.</summary>
public readonly record struct Stars : IComparable<Stars>
{
    private readonly byte _halfSteps;

    private Stars(int halfSteps) => _halfSteps = (byte)halfSteps;

    /// <summary>1 (half a star) to 10 (five stars).</summary>
    public int HalfSteps => _halfSteps;

    /// <summary>0.5 to 5.</summary>
    public float Value => _halfSteps / 2f;

    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 10.</exception>
    public static Stars FromHalfSteps(int halfSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(halfSteps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(halfSteps, 10);
        return new Stars(halfSteps);
    }

    /// <summary>True where <paramref name="value"/> is a half-star step of the scale; anything else is no rating.</summary>
    public static bool TryFrom(double value, out Stars stars)
    {
        double halfSteps = value * 2;
        bool onScale = halfSteps is >= 1 and <= 10 && halfSteps == Math.Floor(halfSteps);
        stars = onScale ? new Stars((int)halfSteps) : default;
        return onScale;
    }

    public int CompareTo(Stars other) => _halfSteps.CompareTo(other._halfSteps);

    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
