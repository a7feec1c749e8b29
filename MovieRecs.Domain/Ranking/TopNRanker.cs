namespace MovieRecs.Domain.Ranking;

/// <summary>Picks the best N by score with a bounded heap: it never sorts the catalogue.</summary>
public static class TopNRanker
{
    /// <summary>
    /// The positions of the <paramref name="count"/> highest scores, best first. Ties go to the earlier position, which
    /// is the lower id where candidates are in ascending order. NaN and −∞ are never picked.
    /// </summary>
    public static int[] Top(ReadOnlySpan<float> scores, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return [];

        PriorityQueue<int, (float Score, int Position)> worstFirst = new(Math.Min(count, scores.Length), WorstFirst);
        float threshold = float.NegativeInfinity;
        for (int position = 0; position < scores.Length; position++)
        {
            // A later position never replaces an equal score, so the comparison is strict.
            if (!(scores[position] > threshold))
                continue;
            if (worstFirst.Count < count)
                worstFirst.Enqueue(position, (scores[position], position));
            else
                worstFirst.EnqueueDequeue(position, (scores[position], position));
            if (worstFirst.Count == count)
                threshold = scores[worstFirst.Peek()];
        }

        int[] top = new int[worstFirst.Count];
        for (int at = top.Length - 1; at >= 0; at--)
            top[at] = worstFirst.Dequeue();
        return top;
    }

    private static readonly Comparer<(float Score, int Position)> WorstFirst = Comparer<(float Score, int Position)>.Create((first, second) =>
    {
        int byScore = first.Score.CompareTo(second.Score);
        return byScore != 0 ? byScore : second.Position.CompareTo(first.Position);
    });
}
