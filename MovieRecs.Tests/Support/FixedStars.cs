using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>A star model that always says the same, and nothing of some movies.</summary>
internal sealed class FixedStars(string name, float stars, params int[] impossible) : IStarTrainer, IStarModel, IPersonalStars
{
    public string Name => name;

    public IStarModel Train(RatingDataset train, CancellationToken cancellationToken = default) => this;

    public IPersonalStars For(RaterId rater) => this;

    public bool TryPredict(MovieId movie, out float said)
    {
        bool isPossible = !impossible.Contains(movie.Value);
        said = isPossible ? stars : 0;
        return isPossible;
    }
}
