using System.Globalization;
using System.IO.Compression;
using System.Text;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Tests.Support;

/// <summary>The least reading of MovieLens files that model tests need, apart from the importer, which has tests of its own.</summary>
internal static class MovieLensFiles
{
    /// <summary>latest-small's <c>movies.csv</c>, with title, year and genres.</summary>
    public static IReadOnlyList<Movie> SmallMovies(string zip) =>
        [.. Lines(zip, "movies.csv", Encoding.UTF8).Skip(1).Select(line =>
        {
            int first = line.IndexOf(',', StringComparison.Ordinal);
            int last = line.LastIndexOf(',');
            string[] genres = line[(last + 1)..] is "(no genres listed)" ? [] : line[(last + 1)..].Split('|');
            return Movie(line[..first], line[(first + 1)..last].Trim('"'), genres);
        })];

    /// <summary>latest-small's <c>ratings.csv</c>.</summary>
    public static IReadOnlyList<Rating> SmallRatings(string zip) =>
        [.. Lines(zip, "ratings.csv", Encoding.UTF8).Skip(1).Select(line => Rating(line.Split(',')))];

    /// <summary>100K's <c>u.item</c>.</summary>
    public static IReadOnlyList<Movie> Movies100K(string zip)
    {
        string[] genres = [.. Lines(zip, "u.genre", Encoding.Latin1).Where(line => line.Length > 0).Select(line => line.Split('|')[0])];
        return [.. Lines(zip, "u.item", Encoding.Latin1).Select(line =>
        {
            string[] fields = line.Split('|');
            return Movie(fields[0], fields[1], [.. genres.Where((genre, at) => genre != "unknown" && fields[5 + at] == "1")]);
        })];
    }

    /// <summary>100K's <c>u.data</c>, or one of its folds: <c>u1.base</c>.</summary>
    public static IReadOnlyList<Rating> Ratings100K(string zip, string name) =>
        [.. Lines(zip, name, Encoding.Latin1).Select(line => Rating(line.Split('\t')))];

    private static Movie Movie(string id, string titleAndYear, string[] genres)
    {
        string text = titleAndYear.Trim();
        int? year = text.Length > 6 && text[^1] == ')' && int.TryParse(text[^5..^1], out int parsed) ? parsed : null;
        return Some.Movie(int.Parse(id, CultureInfo.InvariantCulture), year is null ? text : text[..^6].Trim(), year, genres);
    }

    private static Rating Rating(string[] fields) => Some.Rating(
        int.Parse(fields[0], CultureInfo.InvariantCulture),
        int.Parse(fields[1], CultureInfo.InvariantCulture),
        double.Parse(fields[2], CultureInfo.InvariantCulture),
        long.Parse(fields[3], CultureInfo.InvariantCulture));

    private static List<string> Lines(string zip, string name, Encoding encoding)
    {
        using ZipArchive archive = ZipFile.OpenRead(zip);
        using StreamReader reader = new(archive.Entries.Single(entry => entry.Name == name).Open(), encoding);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }
}
