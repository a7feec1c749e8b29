using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Biases;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>
/// User-based neighbours, the movie buddies: raters are alike by the cosine of their centred ratings,
/// s_uv = Σ_i c_ui c_vi / (|c_u| |c_v|) · (n − 1)/(n − 1 + λ), with c_ui = r_ui less its centre, over the n movies both rated;
/// the lengths are over all that each rated, or over those n alone.
/// Predicts r̂_ui = b_ui + Σ_v s_uv (r_vi − b_vi) / (Σ_v |s_uv| + δ) over the k neighbours v most like u, or unlike them, who
/// rated i, with b_ui = μ + b_u + b_i.
/// </summary>
/// <remarks>
/// P. Resnick et al., "GroupLens", CSCW 1994; J. Herlocker, J. Konstan &amp; J. Riedl, Information Retrieval 5, 2002 (weight
/// by overlap); Y. Koren, "Factor in the neighbors", ACM TKDD 4(1), 2010 (baselines).
/// </remarks>
public sealed class UserNeighbours : IFoldInStarModel
{
    private readonly CentredRatings[] _raters;

    internal UserNeighbours(RatingDataset train, BiasModel biases, CentredRatings[] raters, UserNeighboursSettings settings)
    {
        Train = train;
        Biases = biases;
        _raters = raters;
        Settings = settings;
    }

    internal RatingDataset Train { get; }

    internal BiasModel Biases { get; }

    internal UserNeighboursSettings Settings { get; }

    IPersonalStars IStarModel.For(RaterId rater) => For(rater);

    IPersonalStars IFoldInStarModel.FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings) => FoldIn(ratings);

    /// <summary>The neighbours of a rater of the training set; none where it doesn't know them.</summary>
    public UserNeighbourhood For(RaterId rater) => Train.Users.TryGetIndex(rater, out int user)
        ? NeighbourhoodOf(new KnownRatings([.. Train.ItemsOf(user)], [.. Train.StarsByUser(user)]), user, Biases.For(rater))
        : NeighbourhoodOf(new KnownRatings([], []), -1, Biases.For(rater));

    /// <summary>The neighbours of a person by their ratings as they stand now.</summary>
    /// <param name="ratings">At most one per movie; movies that the model doesn't know are passed over.</param>
    /// <param name="self">Who they are, where the training set may hold them: nobody is their own buddy.</param>
    public UserNeighbourhood FoldIn(IReadOnlyCollection<(MovieId Movie, Stars Stars)> ratings, RaterId? self = null) =>
        NeighbourhoodOf(Biases.Know(ratings), self is { } rater ? Train.Users.IndexOf(rater) : -1, Biases.FoldIn(ratings));

    private UserNeighbourhood NeighbourhoodOf(KnownRatings rated, int self, BiasedPerson baseline)
    {
        (int[] items, float[] stars) = rated;
        CentredRatings person = CentredRatings.Of(stars, Settings.Centring);
        SimilarityRow row = new(Train.Users.Count);
        SharedLengths? shared = Settings.OverSharedMovies ? new SharedLengths(Train.Users.Count) : null;
        for (int at = 0; at < items.Length; at++)
        {
            ReadOnlySpan<int> users = Train.UsersOf(items[at]);
            ReadOnlySpan<float> theirs = Train.StarsByItem(items[at]);
            float mine = stars[at] - person.Centre;
            for (int other = 0; other < users.Length; other++)
            {
                float others = theirs[other] - _raters[users[other]].Centre;
                row.Add(users[other], mine * others);
                shared?.Add(users[other], mine, others);
            }
        }

        List<Neighbour> neighbours = [];
        foreach (int user in row.Touched)
        {
            float lengths = shared?.Of(user) ?? (person.Length * _raters[user].Length);
            float similarity = row.Similarity(user, lengths, Settings.MinimumOverlap, Settings.Shrinkage);
            if (user != self && similarity != 0)
                neighbours.Add(new Neighbour(user, similarity, row.Overlap(user)));
        }

        neighbours.Sort();
        return new UserNeighbourhood(this, baseline, rated, [.. neighbours]);
    }
}
