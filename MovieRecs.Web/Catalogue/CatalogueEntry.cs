using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Catalogue;

/// <summary>One movie of a <see cref="CatalogueView"/>.</summary>
/// <param name="SearchText">Title, original title and people, folded for searching; parts separated by line feeds.</param>
/// <param name="RatingCount">How many ratings it had when the view was taken.</param>
/// <param name="LikedCount">How many of them are of four stars or more.</param>
/// <param name="MeanStars">Their mean, damped towards the mean of all movies, so that one rating of five stars is no record.</param>
public sealed record CatalogueEntry(Movie Movie, string SearchText, int RatingCount, int LikedCount, double MeanStars);
