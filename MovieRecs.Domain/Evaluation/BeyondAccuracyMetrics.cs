namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// What the lists of all people are like, whether or not they hit: a model may be accurate and still offer everybody
/// the same few films. Means over lists count each list the same.
/// </summary>
/// <param name="CatalogueCoverage">
/// The share of the catalogue that stands in at least one list, 0 to 1. M. Ge, C. Delgado-Battenfeld &amp; D. Jannach,
/// "Beyond accuracy: evaluating recommender systems by coverage and serendipity", RecSys 2010.
/// </param>
/// <param name="Novelty">
/// How unexpected the movies are, in bits: the mean over a list of −log₂(n_i / n), where n_i of the n raters in training
/// rated movie i, and one that nobody rated counts as rated by one. T. Zhou et al., "Solving the apparent
/// diversity–accuracy dilemma of recommender systems", PNAS 107(10), 2010.
/// </param>
/// <param name="Diversity">
/// How unlike each other the movies of a list are: the mean over its pairs of 1 − cos(g_i, g_j), with g the 0/1 vectors of
/// genres; 0 to 1. Pairs with a movie of no known genre are left out; null where no list has a pair. B. Smyth &amp;
/// P. McClave, "Similarity vs. diversity", ICCBR 2001.
/// </param>
/// <param name="Gini">
/// How unevenly the places in lists fall to movies: Σ_i (2i − m − 1) x_i / (m Σ_i x_i) over the m movies of the catalogue
/// by ascending number of appearances x_i, i from 1. 0 where all appear alike, towards 1 where a few have all. G. Shani &amp;
/// A. Gunawardana, "Evaluating recommendation systems", Recommender Systems Handbook, 2011, §8.3.3.
/// </param>
/// <param name="MeanPopularity">The mean over a list of how many training ratings its movies have.</param>
/// <param name="Calibration">
/// How far a list's mix of genres is from what the person likes: KL(p ‖ q̃) = Σ_g p(g) ln(p(g) / q̃(g)) in nats, where p is
/// the mean genre distribution of the training movies they gave four stars or more, q that of the list, and
/// q̃ = .99 q + .01 p. 0 is a perfect mirror. Over people with both; null where there is nobody.
/// H. Steck, "Calibrated recommendations", RecSys 2018.
/// </param>
public sealed record BeyondAccuracyMetrics(double CatalogueCoverage, double Novelty, double? Diversity, double Gini, double MeanPopularity, double? Calibration);
