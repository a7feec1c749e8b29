using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>Communities on which a careless model divides by nothing. Raters are among 1 to 6, movies among 1 to 8.</summary>
internal static class EdgeCases
{
    private static readonly Dictionary<string, Rating[]> ByName = new()
    {
        ["nothing"] = [],
        ["one rating"] = [Some.Rating(2, 3, 3.5, 1_000_000_000)],
        ["one rater"] = [Some.Rating(1, 1, 5, 30), Some.Rating(1, 2, 0.5, 20), Some.Rating(1, 3, 4, 10), Some.Rating(1, 8, 2.5, 10)],
        ["one movie"] = [.. Enumerable.Range(1, 6).Select(rater => Some.Rating(rater, 4, rater / 2.0 + 1, rater))],
        ["all equal"] = [.. Pairs((rater, movie) => (rater + movie) % 3 > 0, (_, _) => 4)],
        ["all lowest"] = [.. Pairs((rater, movie) => (rater * movie) % 4 > 0, (_, _) => 0.5)],
        ["each their own movie"] = [.. Pairs((rater, movie) => rater == movie, (rater, _) => rater / 2.0)],
        ["everyone rated everything"] = [.. Pairs((_, _) => true, (rater, movie) => ((rater * movie % 10) + 1) / 2.0)],
        ["love or hate"] = [.. Pairs((_, movie) => movie <= 4, (rater, movie) => rater % 2 == movie % 2 ? 5 : 0.5)],
    };

    /// <summary>Movies 1 to 9, of which 9 is never rated.</summary>
    public static Vocabulary<MovieId> Movies { get; } = new(Enumerable.Range(1, 9).Select(id => new MovieId(id)));

    /// <summary>Something is known about some movies and raters, also about such as nobody rates and as rate nothing.</summary>
    public static SideInformation Side { get; } = new(
        new[]
        {
            Some.Movie(1, "Heat", 1995, "Crime", "Thriller"), Some.Movie(2, "Emma", 1996, "Romance"), Some.Movie(3, "Emma", null, "Romance"),
            Some.Movie(5, "Paterson", 2016), Some.Movie(9, "Unseen", 1902, "Drama"), Some.Movie(99, "Elsewhere", 2001, "Western"),
        }.ToDictionary(movie => movie.Id),
        new Dictionary<RaterId, IReadOnlyList<string>> { [new(1)] = ["age:25", "gender:F", "occupation:writer"], [new(3)] = ["age:56", "gender:M", "occupation:other"], [new(99)] = ["age:0"] });

    public static string[] Names => [.. ByName.Keys];

    public static Rating[] Of(string name) => ByName[name];

    private static IEnumerable<Rating> Pairs(Func<int, int, bool> isRated, Func<int, int, double> stars) =>
        from rater in Enumerable.Range(1, 6)
        from movie in Enumerable.Range(1, 8)
        where isRated(rater, movie)
        select Some.Rating(rater, movie, stars(rater, movie), 900_000_000 + (86_400L * rater * movie));
}
