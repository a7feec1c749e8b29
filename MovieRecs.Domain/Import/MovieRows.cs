using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Import;

/// <summary>Reads the movies of a dataset.</summary>
internal static class MovieRows
{
    /// <summary>The flags of <c>u.item</c> in their order, after five other fields.</summary>
    private static readonly string[] Flags =
    [
        "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
        "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
    ];

    private const int FirstFlag = 5;

    /// <summary>What 100K calls a movie that it knows nothing about; there is a film "Unknown", but it has its year.</summary>
    private const string Placeholder = "unknown";

    private static readonly Column[] Columns = [Column.Movie, new("title"), new("genres")];

    public static void Read(LineReader lines, MovieLensLayout layout, MovieList movies, ImportLog log)
    {
        RowReader rows = layout switch
        {
            MovieLensLayout.Csv => RowReader.WithHeader(lines, RowFormat.Csv, log, Columns),
            MovieLensLayout.Colons => RowReader.WithoutHeader(lines, RowFormat.Colons, log, 3, Columns),
            _ => RowReader.WithoutHeader(lines, RowFormat.Pipes, log, FirstFlag + Flags.Length, Columns.AsSpan(0, 2)),
        };
        while (rows.TryRead())
            ReadRow(rows, layout, movies, log);
    }

    private static void ReadRow(RowReader rows, MovieLensLayout layout, MovieList movies, ImportLog log)
    {
        bool repaired = false;
        string source = rows.Text(1);
        MovieTitle title = MovieTitle.Parse(source);
        if (!FieldParser.TryNumber(rows.Field(0), out int number, ref repaired))
            log.Reject(rows.Line, $"\"{RowFormat.Csv.Text(rows.Field(0))}\" is no movie id");
        else if (title.Title.Length == 0)
            log.Reject(rows.Line, "the title is missing");
        else if (title is { Title: Placeholder, Year: null })
            log.Reject(rows.Line, $"\"{Placeholder}\" without a year names no film");
        else if (movies.Contains(number))
            log.Reject(rows.Line, $"movie {number} has a line before this one");
        else
        {
            IReadOnlyList<string> genres = layout == MovieLensLayout.Flags ? Flagged(rows) : Named(rows.Text(2));
            if (repaired || source.Trim().Length < source.Length || source.Contains("  ", StringComparison.Ordinal))
                log.Add(ImportAction.Repaired, rows.Line, $"stray spaces in \"{source}\"");
            movies.Add(number, rows.Line, new ImportedMovie { Title = title, Genres = genres });
        }
    }

    private static string[] Named(string genres) =>
        [.. genres.Split('|').Select(GenreNames.Normalise).OfType<string>().Distinct()];

    private static List<string> Flagged(RowReader rows)
    {
        List<string> genres = [];
        for (int flag = 0; flag < Flags.Length; flag++)
        {
            if (rows.Raw(FirstFlag + flag).SequenceEqual("1"u8) && GenreNames.Normalise(Flags[flag]) is { } genre)
                genres.Add(genre);
        }
        return genres;
    }
}
