using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Curation;

/// <summary>Looks for films that are twice in the catalogue: of the same year, and of the same title in some spelling.</summary>
public sealed class DuplicateFinder(CatalogueHolder catalogue, IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>Pairs whose ids elsewhere don't say that they are two first, then those with most ratings.</summary>
    public async Task<IReadOnlyList<LikelyDuplicate>> FindAsync(int most, CancellationToken cancellationToken = default)
    {
        (CatalogueEntry Kept, CatalogueEntry Gone)[] pairs = [.. Pairs(catalogue.Current)];
        MovieId[] movies = [.. pairs.SelectMany(pair => new[] { pair.Kept.Movie.Id, pair.Gone.Movie.Id }).Distinct()];
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        var ids = (await store.Movies.Where(movie => movies.Contains(movie.Id))
            .SelectMany(movie => movie.ExternalIds.Select(id => new { movie.Id, id.Source, id.Value }))
            .ToListAsync(cancellationToken)).ToLookup(id => id.Id);
        return
        [
            .. pairs.Select(pair => new LikelyDuplicate(
                    pair.Gone.Movie.Id, pair.Gone.Movie.TitleAndYear, pair.Gone.RatingCount, pair.Kept.Movie.Id, pair.Kept.Movie.TitleAndYear, pair.Kept.RatingCount,
                    ids[pair.Gone.Movie.Id].Any(id => ids[pair.Kept.Movie.Id].Any(other => other.Source == id.Source && other.Value != id.Value))))
                .OrderBy(pair => pair.IdsDiffer).ThenByDescending(pair => pair.GoneRatings + pair.KeptRatings).ThenBy(pair => pair.Gone)
                .Take(most),
        ];
    }

    private static IEnumerable<(CatalogueEntry Kept, CatalogueEntry Gone)> Pairs(CatalogueView view) =>
        from same in LikelySame.Groups(view.Entries, entry => entry.Movie)
        let ordered = same.OrderByDescending(entry => entry.RatingCount).ThenBy(entry => entry.Movie.Id).ToArray()
        from gone in ordered.Skip(1)
        select (ordered[0], gone);
}
