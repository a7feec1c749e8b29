using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.Neighbours;

namespace MovieRecs.Domain.Models;

/// <summary>What can be tried with the models that <see cref="StarTrainers"/> and <see cref="RankTrainers"/> name; by default each is as it is measured and served.</summary>
public sealed record TrainerSettings
{
    public ItemNeighboursSettings ItemNeighbours { get; init; } = new();

    public UserNeighboursSettings UserNeighbours { get; init; } = new();

    /// <summary>Of "hybrid-stars" and "hybrid-stars-dated".</summary>
    public HybridStarsSettings HybridStars { get; init; } = new();

    /// <summary>Of "ials" by itself.</summary>
    public IalsSettings Ials { get; init; } = new();

    /// <summary>Of "ease" by itself.</summary>
    public EaseSettings Ease { get; init; } = new();

    /// <summary>Of "hybrid-rank".</summary>
    public ModelSettings Served { get; init; } = new();
}
