namespace MovieRecs.Domain.Ranking;

/// <summary>Why the <see cref="Diversifier"/> picked as it did: for each position, what it was held to be like when it was picked, or in the end.</summary>
/// <param name="count">How many scores are offered.</param>
public sealed class DiversityTrace(int count)
{
    private readonly (int Pick, float Likeness, float Cost)[] _found = [.. Enumerable.Repeat((-1, 0f, 0f), count)];

    /// <summary>The earlier pick most like a position, −1 for none; how like, 0 to 1; and what that costs, in the scores' unit.</summary>
    public (int Pick, float Likeness, float Cost) this[int position] => _found[position];

    internal void Found(int position, int pick, float likeness, float cost) => _found[position] = (pick, likeness, cost);
}
