using System.Globalization;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Evaluations;

/// <summary>One setting of a model that an evaluation may try in place of its default.</summary>
/// <param name="Key">Its name in requests and JSON: the model's, a dot and what is set.</param>
/// <param name="Label">For forms and tables.</param>
/// <param name="Hint">What more of it does.</param>
/// <param name="IsWhole">True where only whole numbers make sense.</param>
/// <param name="Set">Gives it a value that is in range.</param>
internal sealed record ModelSetting(string Key, string Label, string Hint, double Default, double Least, double Most, bool IsWhole, Func<TrainerSettings, double, TrainerSettings> Set)
{
    /// <summary>All there are, by model.</summary>
    public static IReadOnlyList<ModelSetting> All { get; } =
    [
        new("item-knn.neighbours", "Neighbours k", "How many similar films make a prediction.", 30, 1, 300, true, (all, value) => all with { ItemNeighbours = all.ItemNeighbours with { Neighbours = (int)value } }),
        new("item-knn.shrinkage", "Shrinkage", "How many raters in common halve a similarity; 0 is the plain cosine.", 30, 0, 1000, false, (all, value) => all with { ItemNeighbours = all.ItemNeighbours with { Shrinkage = (float)value } }),
        new("user-knn.neighbours", "Neighbours k", "How many similar people make a prediction.", 50, 1, 500, true, (all, value) => all with { UserNeighbours = all.UserNeighbours with { Neighbours = (int)value } }),
        new("user-knn.shrinkage", "Shrinkage", "How many films in common halve a similarity; 0 is the plain cosine.", 30, 0, 1000, false, (all, value) => all with { UserNeighbours = all.UserNeighbours with { Shrinkage = (float)value } }),
        new("hybrid-stars.rank", "Rank k", "Factors of each film; time grows with them.", 12, 1, 64, true, (all, value) => Sampling(all, sampling => sampling with { Rank = (int)value })),
        new("hybrid-stars.sweeps", "Sweeps a chain", "The first 20 aren't kept; time grows with them.", 120, 21, 1000, true, (all, value) => Sampling(all, sampling => sampling with { Sweeps = (int)value })),
        new("hybrid-stars.samples", "Samples a chain", "How many of the sweeps make the model, at most.", 8, 1, 100, true, (all, value) => Sampling(all, sampling => sampling with { Samples = (int)value })),
        new("ials.rank", "Rank k", "Factors of each film, at most; time grows with their square.", 64, 4, 256, true, (all, value) => all with { Ials = all.Ials with { MaximumRank = (int)value } }),
        new("ials.lambda", "Regularisation λ", "More keeps the factors smaller.", 0.02, 0.0001, 1, false, (all, value) => all with { Ials = all.Ials with { Regularisation = (float)value } }),
        new("ials.sweeps", "Sweeps", "How often people and films are solved in turn.", 8, 1, 50, true, (all, value) => all with { Ials = all.Ials with { Sweeps = (int)value } }),
        new("ease.lambda", "Regularisation λ, for each rating of a film", "Multiplied by the ratings that a covered film has on average, up to 500.", 5, 0.1, 100, false, (all, value) => all with { Ease = all.Ease with { RegularisationPerRating = (float)value } }),
        new("ease.discount", "Popularity discount β", "0 is plain EASE; more brings seldom seen films up.", 0, 0, 1, false, (all, value) => all with { Ease = all.Ease with { PopularityDiscount = (float)value } }),
        new("hybrid-rank.discount", "EASE's popularity discount β", "In the order that the site serves; more brings seldom seen films up.", 0.4, 0, 1, false, (all, value) => all with { Served = all.Served with { Ease = all.Served.Ease with { PopularityDiscount = (float)value } } }),
        new("hybrid-rank.rank", "Rank k of its factors", "At most; time grows with its square.", 64, 4, 256, true, (all, value) => all with { Served = all.Served with { Ials = all.Served.Ials with { MaximumRank = (int)value } } }),
    ];

    /// <summary>The name of its model.</summary>
    public string Model => Key[..Key.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>"0.1 to 100" for hints.</summary>
    public string Range => $"{Text(Least)} to {Text(Most)}";

    public static ModelSetting? Find(string key) => All.FirstOrDefault(setting => setting.Key == key);

    public static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Why a value can't be tried, as a sentence; null where it can.</summary>
    public string? FaultOf(double value)
    {
        if (!double.IsFinite(value) || value < Least || value > Most)
            return $"{Label} of {Model} has to be from {Range}.";
        return IsWhole && value != Math.Floor(value) ? $"{Label} of {Model} has to be a whole number." : null;
    }

    private static TrainerSettings Sampling(TrainerSettings all, Func<Domain.Models.Bfm.BfmSettings, Domain.Models.Bfm.BfmSettings> change) =>
        all with { HybridStars = all.HybridStars with { Sampling = change(all.HybridStars.Sampling) } };
}
