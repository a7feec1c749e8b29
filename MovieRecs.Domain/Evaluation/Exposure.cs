namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How ratings and places in lists fall to movies, from the least rated to the most rated one: a Lorenz curve of the ratings
/// (M. Lorenz, 1905) and, over the same order, the concentration curve of the places. A model that follows the ratings has
/// both alike; one whose places lie below makes what is popular more so.
/// </summary>
/// <param name="Ratings">At each <see cref="LorenzCurve.Steps"/>th of the movies from none to all, the share of training ratings that they have so far.</param>
/// <param name="Places">The same of the places in all lists.</param>
/// <param name="TailMovies">The share of movies in the long tail: the least rated ones that have a fifth of the ratings together, 0 to 1.</param>
/// <param name="TailPlaces">The share of places that fall to the long tail, 0 to 1.</param>
/// <remarks>
/// The tail beside a head of 80 % of the ratings, and the share of lists that goes to it: H. Abdollahpouri, R. Burke &amp;
/// B. Mobasher, "Managing popularity bias in recommender systems with personalized re-ranking", FLAIRS 2019.
/// </remarks>
public sealed record Exposure(IReadOnlyList<double> Ratings, IReadOnlyList<double> Places, double TailMovies, double TailPlaces)
{
    private const double TailRatings = 0.2;

    /// <summary>Null where there are no ratings, or no places.</summary>
    /// <param name="ratings">How many training ratings each movie has.</param>
    /// <param name="places">In how many lists each stands, in the same order.</param>
    public static Exposure? Of(IReadOnlyList<int> ratings, IReadOnlyList<int> places)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(places);
        int[] order = [.. Enumerable.Range(0, ratings.Count).OrderBy(movie => ratings[movie])];
        double[] rated = LorenzCurve.Cumulative([.. order.Select(movie => ratings[movie])]);
        double[] placed = LorenzCurve.Cumulative([.. order.Select(movie => places[movie])]);
        if (order.Length == 0 || rated[^1] == 0 || placed[^1] == 0)
            return null;
        // The last count of movies that stays within a fifth.
        int tail = Array.FindLastIndex(rated, sum => sum <= TailRatings * rated[^1]);
        return new Exposure(LorenzCurve.Of(rated), LorenzCurve.Of(placed), (double)tail / order.Length, placed[tail] / placed[^1]);
    }

    /// <summary>The mean of several folds' curves and shares; null where there are none.</summary>
    public static Exposure? Mean(IReadOnlyCollection<Exposure> folds)
    {
        ArgumentNullException.ThrowIfNull(folds);
        return folds.Count == 0
            ? null
            : new Exposure(
                [.. Enumerable.Range(0, LorenzCurve.Steps + 1).Select(step => folds.Average(fold => fold.Ratings[step]))],
                [.. Enumerable.Range(0, LorenzCurve.Steps + 1).Select(step => folds.Average(fold => fold.Places[step]))],
                folds.Average(fold => fold.TailMovies),
                folds.Average(fold => fold.TailPlaces));
    }
}
