namespace MovieRecs.Domain.Evaluation;

/// <summary>How long one person has to wait, on one thread.</summary>
/// <param name="FoldIn">Bringing the person in by their ratings: all the work that does not depend on candidates.</param>
/// <param name="Scoring">Scoring all candidates and picking the top N for a person brought in; null where nothing is ranked.</param>
public readonly record struct ServingTimes(TimeSpan FoldIn, TimeSpan? Scoring)
{
    /// <summary>The median of each (the upper one of an even number), which a pause of the machine does not move.</summary>
    /// <exception cref="ArgumentException">There is nobody.</exception>
    public static ServingTimes Median(IReadOnlyCollection<ServingTimes> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0)
            throw new ArgumentException("Of nobody there is no median.", nameof(people));
        return new ServingTimes(
            people.Select(person => person.FoldIn).Order().ElementAt(people.Count / 2),
            people.Select(person => person.Scoring).Order().ElementAt(people.Count / 2));
    }
}
