using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>Writes <see cref="SyntheticRatings"/> as a dataset's files, for measuring.</summary>
internal static class SyntheticMovieLens
{
    /// <param name="rows">How many ratings.</param>
    /// <returns><paramref name="folder"/>, with movies.csv and ratings.csv; the same for the same numbers.</returns>
    public static string Write(string folder, int rows, ulong seed)
    {
        Directory.CreateDirectory(folder);
        SyntheticRatings ratings = new(rows, seed);
        using (StreamWriter file = new(Path.Combine(folder, "movies.csv")))
        {
            file.WriteLine("movieId,title,genres");
            foreach (Movie movie in ratings.Movies())
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{movie.Id.Value},\"{movie.TitleAndYear}\",{string.Join('|', movie.Genres)}"));
        }

        using (StreamWriter file = new(Path.Combine(folder, "ratings.csv")))
        {
            file.WriteLine("userId,movieId,rating,timestamp");
            foreach (Rating rating in ratings.Ratings())
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rating.Rater.Value},{rating.Movie.Value},{rating.Stars.Value:0.0},{rating.At}"));
        }

        return folder;
    }
}
