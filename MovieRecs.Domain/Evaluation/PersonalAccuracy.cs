using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Evaluation;

/// <summary>
/// How well one person is known, by their own ratings and what was expected of them before: prequential, each rating being
/// tested before anything is learnt from it (P. Dawid, "The prequential approach", JRSS A 147, 1984). Ratings whose
/// expectation the person knew are counted and left out of everything else.
/// </summary>
public sealed class PersonalAccuracy
{
    /// <summary>A moving mean is over so many ratings.</summary>
    public const int Window = 10;

    /// <summary>A moving mean begins, and a genre counts, with so many ratings.</summary>
    public const int Fewest = 5;

    /// <summary>Misses are looked for among so many of the newest ratings.</summary>
    public const int RecentCount = 50;

    private readonly ForetoldRating[] _ratings;

    /// <param name="ratings">Oldest first.</param>
    public PersonalAccuracy(IReadOnlyCollection<ForetoldRating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        _ratings = [.. ratings.Where(rating => !rating.WasShown)];
        ShownCount = ratings.Count - _ratings.Length;
    }

    /// <summary>How many ratings the figures are from.</summary>
    public int Count => _ratings.Length;

    /// <summary>How many were left out.</summary>
    public int ShownCount { get; }

    /// <summary>Σ |given − expected| / n, in stars; NaN where there are none.</summary>
    public double MeanError => _ratings.Length == 0 ? double.NaN : _ratings.Average(rating => rating.Error);

    /// <summary>The same of saying what everyone else gives the film.</summary>
    public double UsualError => _ratings.Length == 0 ? double.NaN : _ratings.Average(rating => rating.UsualError);

    /// <summary>How many of the ratings came with an interval.</summary>
    public int IntervalCount => _ratings.Count(rating => rating.Held is not null);

    /// <summary>How many of those intervals held.</summary>
    public int HeldCount => _ratings.Count(rating => rating.Held == true);

    /// <summary>The mean error of the last <see cref="Window"/> ratings up to each, from the <see cref="Fewest"/>th on.</summary>
    public IReadOnlyList<RecentError> OverTime()
    {
        List<RecentError> points = [];
        for (int end = Fewest; end <= _ratings.Length; end++)
        {
            ArraySegment<ForetoldRating> last = new(_ratings, Math.Max(0, end - Window), Math.Min(end, Window));
            points.Add(new RecentError(end, last.Average(rating => rating.Error), last.Average(rating => rating.UsualError)));
        }

        return points;
    }

    /// <summary>Genres with <see cref="Fewest"/> ratings or more, from the best known on; ties by name.</summary>
    /// <param name="genresOf">The names of a movie's genres.</param>
    public IReadOnlyList<GenreError> ByGenre(Func<MovieId, IEnumerable<string>> genresOf) =>
    [
        .. _ratings.SelectMany(rating => genresOf(rating.Movie).Select(genre => (Genre: genre, rating.Error)))
            .GroupBy(pair => pair.Genre, pair => pair.Error, StringComparer.Ordinal)
            .Where(group => group.Count() >= Fewest)
            .Select(group => new GenreError(group.Key, group.Count(), group.Average()))
            .OrderBy(genre => genre.MeanError).ThenBy(genre => genre.Genre, StringComparer.Ordinal),
    ];

    /// <summary>The largest errors of a star or more among the newest ratings, largest first; of two alike, the newer one.</summary>
    public IReadOnlyList<ForetoldRating> Misses(int most) =>
        [.. _ratings.TakeLast(RecentCount).Reverse().Where(rating => rating.Error >= 1).OrderByDescending(rating => rating.Error).Take(most)];
}
