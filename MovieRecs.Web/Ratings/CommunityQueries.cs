using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Ratings;

/// <summary>Reads what everyone thinks.</summary>
public sealed class CommunityQueries(IDbContextFactory<MovieRecsDbContext> stores)
{
    public async Task<RatingHistogram> HistogramAsync(MovieId movie, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        int[] counts = new int[10];
        var groups = await store.Ratings.Where(rating => rating.MovieId == movie)
            .GroupBy(rating => rating.Stars)
            .Select(group => new { Stars = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        foreach (var group in groups)
            counts[group.Stars.HalfSteps - 1] = group.Count;
        return new RatingHistogram(counts);
    }

    /// <summary>How many ratings the raters of a source have given.</summary>
    public async Task<int> RatingsOfAsync(RaterSource source, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Raters.Where(rater => rater.Source == source).SelectMany(rater => store.Ratings.Where(rating => rating.RaterId == rater.Id)).CountAsync(cancellationToken);
    }

    /// <summary>How many raters there are of each source.</summary>
    public async Task<IReadOnlyDictionary<RaterSource, int>> RatersBySourceAsync(CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Raters.GroupBy(rater => rater.Source)
            .Select(group => new { Source = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Source, group => group.Count, cancellationToken);
    }
}
