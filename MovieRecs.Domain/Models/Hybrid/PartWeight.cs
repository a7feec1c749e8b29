namespace MovieRecs.Domain.Models.Hybrid;

/// <summary>A part's hybrid weight for a person: Always + ForCold · 3 / (3 + r), where r is how many ratings a movie has.</summary>
/// <param name="Always">For a movie that is well known.</param>
/// <param name="ForCold">What a movie without ratings weighs more.</param>
public readonly record struct PartWeight(float Always, float ForCold = 0)
{
    private const float HalfKnown = 3f;

    /// <summary>The weight for a movie that has so many ratings.</summary>
    public float For(int ratings) => Always + (ForCold * ShareLeft(ratings));

    /// <summary>How much of a first surprise is left after so many ratings, 1 to 0: 3 / (3 + r).</summary>
    public static float ShareLeft(int ratings) => HalfKnown / (HalfKnown + ratings);
}
