using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Posters;

/// <summary>Serves the posters at <c>/posters/{id}.svg</c>, to anybody.</summary>
public static class PosterEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static IEndpointConventionBuilder MapPosters(this IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods("/posters/{id:int}.svg", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .AllowAnonymous();

    /// <summary>The poster; 304 where the client has it; 404 where there is no such movie.</summary>
    /// <param name="v">The version that the address was made for. Only the present one may be kept for ever.</param>
    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        int id,
        string? v,
        HttpContext context,
        IDbContextFactory<MovieRecsDbContext> store,
        CancellationToken cancellation)
    {
        await using MovieRecsDbContext db = await store.CreateDbContextAsync(cancellation);
        Movie? movie = await db.Movies.WithPosterFacts().FirstOrDefaultAsync(movie => movie.Id == new MovieId(id), cancellation);
        if (movie is null)
            return TypedResults.NotFound();

        PosterFacts facts = PosterFacts.Of(movie);
        string version = PosterUrl.VersionOf(facts);
        context.Response.Headers.CacheControl = v == version ? ForEver : "no-cache";
        byte[] svg = Encoding.UTF8.GetBytes(PosterArtist.Draw(facts));
        return TypedResults.Bytes(svg, "image/svg+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{version}\""));
    }
}
