namespace MovieRecs.Domain.Datasets;

/// <summary>One part of a <see cref="FoldInSplit"/>: some people held out entirely, and everybody else's ratings to learn from.</summary>
/// <param name="Name">Which part it is, from "1".</param>
/// <param name="Train">All ratings of the others, with their times. Gives an index to every movie of the whole dataset.</param>
/// <param name="People">
/// Those held out who rated more than <see cref="FoldInSplit.HistoryLength"/> movies, by ascending id. The others who were
/// held out leave nothing to test, and are neither here nor in <paramref name="Train"/>.
/// </param>
public sealed record FoldInFold(string Name, RatingDataset Train, IReadOnlyList<FoldInPerson> People);
