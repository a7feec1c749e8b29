namespace MovieRecs.Domain.Models;

/// <summary>
/// How well a training with the same settings, on all other ratings, foretells ratings that were held out at random. It
/// is measured on a random sample of people, so that it takes no longer than the training itself.
/// </summary>
/// <param name="Share">The share of all ratings held out, 0 to 1.</param>
/// <param name="Seed">Of the random choice of ratings and of people.</param>
/// <param name="People">How many people were asked about; all who had a rating held out, where those are no more than the limit.</param>
/// <param name="Ratings">How many of their ratings were held out.</param>
public sealed record HoldoutFigures(double Share, ulong Seed, int People, int Ratings)
{
    /// <summary>How many of the people had a film held out that they liked: over them the order is measured.</summary>
    public int RankedPeople { get; init; }

    /// <summary>The mean nDCG@10 of the order that the site serves, from all rated movies that are not in a person's training part; null where there is nobody to ask.</summary>
    public double? NdcgAt10 { get; init; }

    /// <summary>Of the star prediction, in stars; null where none was trained.</summary>
    public double? Rmse { get; init; }

    /// <summary>Of the star prediction, in stars; null where none was trained.</summary>
    public double? Mae { get; init; }

    /// <summary>The standard error of <see cref="NdcgAt10"/> over people; null with fewer than two.</summary>
    public double? NdcgAt10Error { get; init; }

    /// <summary>The standard error of <see cref="Rmse"/>, people and not ratings being drawn; null with fewer than two.</summary>
    public double? RmseError { get; init; }

    /// <summary>The standard error of <see cref="Mae"/>, likewise.</summary>
    public double? MaeError { get; init; }

    /// <summary>nDCG@10 of offering everybody the movies that most people liked, to the same people.</summary>
    public double? PopularityNdcgAt10 { get; init; }

    /// <summary>The standard error of <see cref="NdcgAt10"/> less <see cref="PopularityNdcgAt10"/>, person by person; null with fewer than two.</summary>
    public double? NdcgLeadError { get; init; }

    /// <summary>The standard error of <see cref="Rmse"/> less <see cref="BiasRmse"/>, person by person, in stars; null with fewer than two.</summary>
    public double? RmseLeadError { get; init; }

    /// <summary>RMSE of the biases of person and movie alone, in stars, over the same ratings.</summary>
    public double? BiasRmse { get; init; }

    /// <summary>MAE of the biases, in stars.</summary>
    public double? BiasMae { get; init; }

    /// <summary>The best single part of the order that is served: "ease" or "ials".</summary>
    public string? RankRunnerUp { get; init; }

    /// <summary>nDCG@10 of <see cref="RankRunnerUp"/>, to the same people.</summary>
    public double? RunnerUpNdcgAt10 { get; init; }

    /// <summary>The simpler star model beside the served one: "als".</summary>
    public string? StarRunnerUp { get; init; }

    /// <summary>RMSE of <see cref="StarRunnerUp"/>, in stars, over the same ratings.</summary>
    public double? RunnerUpRmse { get; init; }

    /// <summary>MAE of <see cref="StarRunnerUp"/>, in stars.</summary>
    public double? RunnerUpMae { get; init; }
}
