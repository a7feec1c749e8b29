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
        Dictionary<MovieId, List<ExternalId>> ids = await store.Movies.AsNoTracking().Include(movie => movie.ExternalIds).Where(movie => movies.Contains(movie.Id))
            .ToDictionaryAsync(movie => movie.Id, movie => movie.ExternalIds, cancellationToken);
        return
        [
            .. pairs.Select(pair => new LikelyDuplicate(
                    pair.Gone.Movie.Id, pair.Gone.Movie.TitleAndYear, pair.Gone.RatingCount, pair.Kept.Movie.Id, pair.Kept.Movie.TitleAndYear, pair.Kept.RatingCount,
                    Of(pair.Gone).Any(id => Of(pair.Kept).Any(other => other.Source == id.Source && other.Value != id.Value))))
                .OrderBy(pair => pair.IdsDiffer).ThenByDescending(pair => pair.GoneRatings + pair.KeptRatings).ThenBy(pair => pair.Gone)
                .Take(most),
        ];

        List<ExternalId> Of(CatalogueEntry entry) => ids.GetValueOrDefault(entry.Movie.Id) ?? [];
    }

    private static IEnumerable<(CatalogueEntry Kept, CatalogueEntry Gone)> Pairs(CatalogueView view) =>
        from same in LikelySame.Groups(view.Entries, entry => entry.Movie)
        let ordered = same.OrderByDescending(entry => entry.RatingCount).ThenBy(entry => entry.Movie.Id).ToArray()
        from gone in ordered.Skip(1)
        select (ordered[0], gone);
}
