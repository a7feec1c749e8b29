namespace MovieRecs.Domain.Recommendations;

/// <summary>How an <see cref="OnboardingGrid"/> chooses.</summary>
public sealed record OnboardingSettings
{
    public static OnboardingSettings Default { get; } = new();

    /// <summary>Films on a grid at most.</summary>
    public int Count { get; init; } = 12;

    /// <summary>γ: how much it counts that the person is likely to know and like a film, against 1 for how much the answer tells.</summary>
    public float Familiarity { get; init; } = 1f;

    /// <summary>β: how firm an answer is against what is taken for granted of everybody; the larger, the less a grid repeats itself.</summary>
    public float AnswerWeight { get; init; } = 10f;

    /// <summary>The share of a grid that may be of one main genre, unless there is nothing else left.</summary>
    public float GenreShare { get; init; } = 0.17f;

    /// <summary>The share of a grid that may be of one decade, unless there is nothing else left.</summary>
    public float DecadeShare { get; init; } = 0.25f;
}
