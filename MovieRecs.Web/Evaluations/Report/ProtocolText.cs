using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations.Report;

/// <summary>A protocol in the reader's words.</summary>
/// <param name="Name">A heading.</param>
/// <param name="Question">What was asked of the models.</param>
/// <param name="Method">How, a paragraph each.</param>
/// <param name="Meanings">What the figures mean, in the order of the tables.</param>
internal sealed record ProtocolText(string Name, string Question, IReadOnlyList<string> Method, IReadOnlyList<(string Name, string Meaning)> Meanings)
{
    private static readonly (string, string)[] OfStars =
    [
        ("RMSE", "Root mean squared error in stars; 0 is perfect, and a large error weighs more than many small ones."),
        ("MAE", "Mean absolute error in stars; 0 is perfect."),
        ("sd", "Standard deviation over these folds."),
        ("coverage", "The share of test ratings that the model predicted itself. The biases of person and movie stood in for the others, which are in the errors too."),
        ("held", "The share of test ratings in the interval shown with the prediction, r̂ ± q σ̂, which is made to hold four of five (split-conformal: q from a tenth held out of the training part)."),
        ("mean error", "Predicted less given stars, the mean: above 0 they are predicted too high."),
        ("match", "The chance of four stars or more. Its calibration error is the mean distance between what was said and the share that came true, over ten bins; its log loss is 0 where all was foretold with certainty, and .69 where a coin was tossed."),
        ("width", "The mean width of these intervals in stars, as much of them as is on the scale from ½ to 5."),
    ];

    private static readonly (string, string)[] OfLists =
    [
        ("nDCG@10", "How well the ten places are filled with what the person turned out to like, the first places counting most; over the best list there could be. 1 is perfect."),
        ("recall", "The share of what they liked that the ten hold."),
        ("precision", "The share of the ten that they liked."),
        ("MRR", "One over the place of the first film they liked, the mean over people."),
        ("MAP", "The mean precision at each place with a film they liked, over as many as could stand in ten places; the mean over people."),
        ("hit rate", "The share of people with at least one film in their ten that they liked."),
        ("catalogue", "Catalogue coverage: the share of all films that stand in anybody's ten."),
        ("novelty", "In bits: how unlikely it is that somebody has rated the films of a list."),
        ("diversity", "How unlike each other's the genres of a list's films are, 0 to 1."),
        ("Gini", "How unevenly the places fall to films: 0 is evenly, 1 is all to one."),
        ("popularity", "How many training ratings a film of a list has, on average."),
        ("long tail", "The least rated films that have a fifth of all training ratings together, and the share of places in lists that goes to them."),
        ("Lorenz curve", "The share of ratings, or of places in lists, that films have together from the least rated one on. The further below the diagonal, the more falls to a few."),
        ("calibration", "How far a list's mix of genres is from what the person liked (Kullback–Leibler divergence, in nats): 0 is a mirror."),
        ("coverage", "The share of candidates that the model put in order."),
        ("µs a person", "Microseconds to score all candidates and pick ten, for a person brought in already: the median."),
        ("fold-in µs", "Microseconds to bring a person in by their ratings: the median."),
    ];

    public static ProtocolText Of(EvaluationProtocol protocol) => protocol switch
    {
        EvaluationProtocol.Ranking => new(
            "Lists of ten",
            "Of all the films that somebody has not rated yet, which ten will they like?",
            [
                "The candidates are all films of the dataset but those in the person's own training part. What a list should find are the person's test ratings of four stars or more; everybody with at least one has a list.",
                "The lists are made by the code that serves the site.",
            ],
            OfLists),
        EvaluationProtocol.FoldIn => new(
            "New people",
            "How well is somebody served who took no part in training, by the first few ratings they give?",
            [
                "Each tenth of the raters is held out in turn. Each model is shown n ratings of each, the first by time unless it says “random” above, and asked about all that come after the twentieth: for stars, all of those ratings; for lists, those of four stars or more, out of all films but the n shown.",
                "People with twenty ratings or fewer leave nothing to ask about.",
            ],
            [OfStars[0], OfLists[0], ("coverage", "The share of what was asked that the model itself could answer."), .. OfLists[^2..]]),
        EvaluationProtocol.Chronological => new(
            "Stars to come",
            "How many stars will somebody give next, going by what came before?",
            ["The last ratings by time were held out. Every one of them is scored, unrounded and clipped to the dataset's scale."],
            OfStars),
        _ => new(
            "Predicting stars",
            "How many stars will somebody give a film?",
            [
                "Every held-out rating is scored, unrounded and clipped to the dataset's scale; figures are means over folds.",
                "When a rating was given is not used, since a live site doesn't know it beforehand. Models that do look at it say “dated” in their names.",
            ],
            OfStars),
    };
}
