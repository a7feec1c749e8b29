using System.Numerics.Tensors;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Recommendations;

public sealed class MoreLikeThisTests
{
    private static readonly Recommender TwoTastes = new(SomeModel.TwoTastes());

    [Fact]
    public void MoreLikeThis_RatedFilm_FindsItsTaste()
    {
        IReadOnlyList<Pick> picks = TwoTastes.MoreLikeThis(new(5), UserProfile.Empty, 10);

        Assert.Equal(10, picks.Count);
        Assert.All(picks, pick => Assert.InRange(pick.Movie.Value, 1, 20));
        Assert.DoesNotContain(picks, pick => pick.Movie == new MovieId(5));
        Assert.All(picks, pick => Assert.Equal((ReasonKind.Similar, new MovieId(5)), (pick.Why.Kind, pick.Why.Cause)));
    }

    [Fact]
    public void MoreLikeThis_SeenAndRefused_AreLeftOut()
    {
        UserProfile profile = new([SomeModel.Signal(6, 4)], [], [new MovieId(7)]);

        IReadOnlyList<Pick> picks = TwoTastes.MoreLikeThis(new(5), profile, 40);

        IEnumerable<MovieId> all = TwoTastes.MoreLikeThis(new(5), UserProfile.Empty, 40).Select(pick => pick.Movie);
        Assert.Equal(all.Except([new(6), new(7)]).Order(), picks.Select(pick => pick.Movie).Order());
        Assert.Superset(new HashSet<MovieId> { new(6), new(7) }, all.ToHashSet());
    }

    [Fact]
    public void MoreLikeThis_FilmWithoutRatings_GoesByContent()
    {
        Recommender recommender = new(SomeModel.Train(
        [
            Some.Movie(1, "Stagecoach", 1939, "Western"), Some.Movie(2, "Top Hat", 1935, "Musical"), Some.Movie(3, "High Noon", 1952, "Western"),
            Some.Movie(4, "Swing Time", 1936, "Musical"),
        ]));

        Pick best = recommender.MoreLikeThis(new(1), UserProfile.Empty, 3)[0];

        Assert.Equal(new MovieId(3), best.Movie);
        Assert.Equal("In common: westerns", best.Why.Text);
    }

    [Fact]
    public void MoreLikeThis_AnyFilm_ScoresReasonsAndOffersAreThoseOfTheEquation()
    {
        TrainedModel model = WithPairs();
        HashSet<string> reasons = [];
        for (int item = 0; item < model.Items.Count; item++)
        {
            Dictionary<MovieId, Pick> picks = new Recommender(model).MoreLikeThis(model.Items[item], UserProfile.Empty, 40).ToDictionary(pick => pick.Movie);
            int[] others = [.. Enumerable.Range(0, model.Items.Count).Where(other => other != item)];
            float mostLiked = others.Max(model.Popularity.Liked);
            foreach (int other in others)
            {
                (float byFactors, float byContent) = Parts(model, item, other);
                Assert.Equal(byFactors + byContent > 0, picks.TryGetValue(model.Items[other], out Pick? pick));
                if (pick is null)
                    continue;
                Assert.Equal((1 - (0.15f * model.Popularity.Liked(other) / mostLiked)) * (byFactors + byContent), pick.Score, 1e-5f);
                string reason = byFactors > byContent ? "Liked by people who like" : "In common:";
                Assert.StartsWith(reason, pick.Why.Text, StringComparison.Ordinal);
                reasons.Add(reason);
            }
        }

        Assert.Equal(2, reasons.Count);
    }

    [Fact]
    public void MoreLikeThis_NothingInCommon_IsNotOffered()
    {
        Recommender recommender = new(SomeModel.Train([Some.Movie(1, "Stagecoach", 1939, "Western"), Some.Movie(2, "Cabaret", 1972, "Musical")]));

        Assert.Empty(recommender.MoreLikeThis(new(1), UserProfile.Empty, 3));
    }

    [Fact]
    public void MoreLikeThis_UnknownFilm_IsEmpty() => Assert.Empty(TwoTastes.MoreLikeThis(new(999), UserProfile.Empty, 10));

    /// <summary>Two tastes, and pairs of films of one taste that share a tag, the later pairs a more often given one.</summary>
    private static TrainedModel WithPairs()
    {
        Movie[] movies = [.. Enumerable.Range(0, 40).Select(id => Some.Movie(id + 1, $"Film {id + 1}", null, id < 20 ? "Sci-Fi" : "Romance"))];
        for (int id = 0; id < movies.Length; id++)
            movies[id].Tags.Add(new MovieTag { Tag = new Tag { Name = $"pair {id / 2}" }, Count = 1 + (id / 2) });
        return SomeModel.Train(movies, new RatingDataset(SomeModel.TwoTastesRatings()));
    }

    private static (float ByFactors, float ByContent) Parts(TrainedModel model, int item, int other)
    {
        float share = 0.6f * Evidence(item);
        float cosine = TensorPrimitives.CosineSimilarity(model.Factors.Items[item], model.Factors.Items[other]);
        return (share * Evidence(other) * cosine, (1 - (share * (1 + Evidence(other)) / 2)) * model.Content.Cosine(item, other));

        float Evidence(int index) => model.Popularity.Ratings(index) / (model.Popularity.Ratings(index) + 10f);
    }
}
