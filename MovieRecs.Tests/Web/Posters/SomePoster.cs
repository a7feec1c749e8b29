using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Posters;

namespace MovieRecs.Tests.Web.Posters;

/// <summary>Short ways to write the facts of posters, and all sorts of them.</summary>
internal static class SomePoster
{
    public static readonly string[] Keywords =
        ["", "vampire", "robot", "heist", "space", "train", "ocean", "snow", "desert", "forest", "new york"];

    private static readonly string[] Fragments =
    [
        "The ", "Heat", " of ", "Extraordinarily", "Donaudampfschifffahrtsgesellschaft", "&", "<", ">", "\"", "'", "]]>", "é", "ñ", "Æ", "ß",
        "千と千尋の神隠し", "기생충", "王", "Сталкер", "العربية", "हिन्दी", "🎬", "👩‍👩‍👧‍👦", "e\u0301", "-", "–", "/", "…", "\t", "\n", "\u0001", "\ud800", " ", "W", "i", "2001: ",
    ];

    /// <summary>Titles up to several hundred letters, of every script and with every trap for XML.</summary>
    public static readonly Gen<string> Titles = Gen.OneOf(
        OneOf(Fragments).Array[0, 40].Select(string.Concat),
        OneOf(Fragments).Select(fragment => string.Concat(Enumerable.Repeat(fragment, 120))),
        Gen.String[0, 120]);

    public static readonly Gen<PosterFacts> Any =
        from seed in Gen.Int
        from title in Titles
        from year in Gen.Int[1888, 2040]
        from director in Titles
        from genres in OneOf([.. GenreNames.All, "Telenovela"]).Array[0, 4]
        from keyword in OneOf(Keywords)
        select new PosterFacts(seed, title, year % 17 == 0 ? null : year, director, genres, [keyword]);

    public static PosterFacts Of(string title = "Heat", int id = 1, int? year = 1995, string? director = "Michael Mann", string genre = "Crime", params string[] keywords) =>
        new(id, title, year, director, [genre], keywords);

    private static Gen<string> OneOf(string[] options) => Gen.Int[0, options.Length - 1].Select(index => options[index]);
}
