using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>One person beside a buddy: what both rated, where they differ, and what the buddy loved.</summary>
public sealed class TasteComparison
{
    private readonly UserNeighbours _model;
    private readonly KnownRatings _mine;
    private readonly KnownRatings _theirs;

    /// <param name="theirs">The buddy's, at least one of a movie that is among <paramref name="mine"/>.</param>
    internal TasteComparison(UserNeighbours model, KnownRatings mine, KnownRatings theirs)
    {
        _model = model;
        _mine = mine;
        _theirs = theirs;
        Shared = Join(model.Train, mine, theirs);
        MeanDifference = Shared.Average(movie => movie.Difference);
    }

    /// <summary>The movies that both rated, by id.</summary>
    public IReadOnlyList<SharedMovie> Shared { get; }

    /// <summary>Σ |r_ui − r_vi| / n over the n shared movies, in stars: 0 to 4.5.</summary>
    public float MeanDifference { get; }

    /// <summary><see cref="MeanDifference"/> in four steps.</summary>
    public TasteAgreement Agreement => MeanDifference switch
    {
        <= 0.5f => TasteAgreement.NearlyAlways,
        <= 1 => TasteAgreement.Mostly,
        <= 1.5f => TasteAgreement.Sometimes,
        _ => TasteAgreement.Seldom,
    };

    /// <summary>The shared movies with a whole star or more between the two, the furthest apart first; ties by id.</summary>
    public IReadOnlyList<SharedMovie> Disagreements(int count) =>
        [.. Shared.Where(movie => movie.Difference >= 1).OrderByDescending(movie => movie.Difference).ThenBy(movie => movie.Movie).Take(count)];

    /// <summary>The shared movies that both liked, by the stars of both together, the most first; ties by id.</summary>
    public IReadOnlyList<SharedMovie> LovedByBoth(int count) =>
        [.. Shared.Where(movie => movie.IsLikedByBoth).OrderByDescending(movie => movie.Mine.Value + movie.Theirs.Value).ThenBy(movie => movie.Movie).Take(count)];

    /// <summary>
    /// The movies that the buddy liked and the person hasn't rated: by the buddy's stars, which is also the order of their
    /// stars less their mean; those of equal stars by how much everybody likes them (the item bias), then by id.
    /// </summary>
    /// <param name="allows">False for movies not to be offered; by default all may be.</param>
    public IReadOnlyList<LovedMovie> LovedByBuddy(int count, Func<MovieId, bool>? allows = null)
    {
        RatingDataset train = _model.Train;
        (int[] items, float[] stars) = _theirs;
        List<(int Item, float Stars)> loved = [];
        for (int at = 0; at < items.Length; at++)
        {
            if (stars[at] >= RatingScale.Liked && !_mine.Contains(items[at]) && allows?.Invoke(train.Items[items[at]]) != false)
                loved.Add((items[at], stars[at]));
        }

        return [.. loved
            .OrderByDescending(movie => movie.Stars).ThenByDescending(movie => _model.Biases.Items[movie.Item]).ThenBy(movie => movie.Item)
            .Take(count)
            .Select(movie => new LovedMovie(train.Items[movie.Item], StarsOf(movie.Stars)))];
    }

    private static SharedMovie[] Join(RatingDataset train, KnownRatings mine, KnownRatings theirs)
    {
        List<SharedMovie> shared = [];
        for (int at = 0; at < mine.Items.Length; at++)
        {
            int other = Array.BinarySearch(theirs.Items, mine.Items[at]);
            if (other >= 0)
                shared.Add(new SharedMovie(train.Items[mine.Items[at]], StarsOf(mine.Stars[at]), StarsOf(theirs.Stars[other])));
        }

        return [.. shared];
    }

    private static Stars StarsOf(float value) => Stars.FromHalfSteps((int)(value * 2));
}
