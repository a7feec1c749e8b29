using System.Globalization;

namespace MovieRecs.Web.Commands;

/// <summary>Writes a dataset of MovieLens' shape, for measuring: few films with most of the ratings, raters with twenty or more.</summary>
internal static class SyntheticMovieLens
{
    private const int FewestPerRater = 20;
    private const int MeanPerRater = 150;
    private const int FirstTime = 1_000_000_000;

    /// <param name="rows">How many ratings.</param>
    /// <returns><paramref name="folder"/>, with movies.csv and ratings.csv; the same for the same numbers.</returns>
    public static string Write(string folder, int rows, int seed)
    {
        Directory.CreateDirectory(folder);
        int movies = Math.Clamp(rows / 100, 500, 80_000);
        WriteMovies(Path.Combine(folder, "movies.csv"), movies);
        WriteRatings(Path.Combine(folder, "ratings.csv"), rows, movies, new Random(seed));
        return folder;
    }

    private static void WriteMovies(string path, int movies)
    {
        using StreamWriter file = new(path);
        file.WriteLine("movieId,title,genres");
        for (int movie = 1; movie <= movies; movie++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{movie},\"Film Number {movie}, The ({1930 + (movie % 90)})\",Comedy|Drama"));
    }

    private static void WriteRatings(string path, int rows, int movies, Random random)
    {
        using StreamWriter file = new(path);
        file.WriteLine("userId,movieId,rating,timestamp");
        int row = 0;
        for (int user = 1; row < rows; user++)
        {
            int wanted = FewestPerRater + (int)(-(MeanPerRater - FewestPerRater) * Math.Log(1 - random.NextDouble()));
            SortedSet<int> seen = [];
            while (seen.Count < Math.Min(wanted, movies / 4))
                seen.Add(1 + (int)(movies * Math.Pow(random.NextDouble(), 3)));
            foreach (int movie in seen.Take(rows - row))
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{user},{movie},{random.Next(1, 11) / 2.0:0.0},{FirstTime + row}"));
                row++;
            }
        }
    }
}
