using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Posters;

namespace MovieRecs.Web.Catalogue;

/// <summary>Reads the catalogue from the store.</summary>
public sealed class CatalogueReader(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>How many ratings of the overall mean are added to each movie's own when its mean is damped.</summary>
    private const double Damping = 10;

    public async Task<CatalogueView> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        List<Movie> movies = await store.Movies.WithPosterFacts().OrderBy(movie => movie.Id).ToListAsync(cancellationToken);
        Dictionary<MovieId, MovieStatistics> statistics = await store.MovieStatistics.AsNoTracking().ToDictionaryAsync(row => row.MovieId, cancellationToken);
        bool hasDemo = await store.Raters.AnyAsync(rater => rater.Source == RaterSource.Demo, cancellationToken);
        Dictionary<MovieId, MovieId> merged = await store.MovieAliases.ToDictionaryAsync(row => row.Alias, row => row.MovieId, cancellationToken);
        int raters = await store.Raters.CountAsync(cancellationToken);

        long ratings = statistics.Values.Sum(row => (long)row.RatingCount);
        double mean = ratings == 0 ? 0 : statistics.Values.Sum(row => row.HalfStepSum) / 2.0 / ratings;
        return new CatalogueView([.. movies.Select(movie => Entry(movie, statistics.GetValueOrDefault(movie.Id), mean))], hasDemo, raters, (int)ratings) { Merged = merged };
    }

    private static CatalogueEntry Entry(Movie movie, MovieStatistics? statistics, double mean)
    {
        string text = string.Join('\n', new[] { movie.Title, movie.OriginalTitle }.OfType<string>().Concat(movie.Directors).Concat(movie.Leads).Select(TextFolding.Fold));
        int count = statistics?.RatingCount ?? 0;
        double damped = ((statistics?.HalfStepSum ?? 0) / 2.0 + Damping * mean) / (count + Damping);
        return new CatalogueEntry(movie, text, count, statistics?.LikedCount ?? 0, damped);
    }
}
