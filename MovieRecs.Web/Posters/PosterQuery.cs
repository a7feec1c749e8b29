using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Posters;

/// <summary>Loads what posters are drawn from.</summary>
public static class PosterQuery
{
    /// <summary>The movies with their genres, people and tags, untracked.</summary>
    public static IQueryable<Movie> WithPosterFacts(this IQueryable<Movie> movies) => movies
        .AsNoTracking()
        .AsSplitQuery()
        .Include(movie => movie.Genres)
        .Include(movie => movie.Credits).ThenInclude(credit => credit.Person)
        .Include(movie => movie.Tags).ThenInclude(tag => tag.Tag);
}
