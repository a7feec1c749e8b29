using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Api.Problems;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Data;
using MovieRecs.Web.Posters;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Web.Api.Endpoints;

/// <summary>The catalogue, open to guests.</summary>
internal static class MovieEndpoints
{
    public static void MapMovies(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder movies = api.MapGroup("/movies").WithTags("Movies").RequireAuthorization(ApiPolicies.Anyone);
        movies.MapGet("", Search)
            .WithName("searchMovies").WithSummary("Search movies")
            .WithDescription("Movies of the catalogue that meet every filter given, in the order asked for.")
            .ProducesValidationProblem();
        movies.MapGet("/{id:int}", GetAsync)
            .WithName("getMovie").WithSummary("One movie")
            .WithDescription("A movie's facts and what everyone thinks of it; for somebody signed in also what they did about it, and the stars they are expected to give while they haven't rated it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        movies.MapGet("/{id:int}/similar", SimilarAsync)
            .WithName("getSimilarMovies").WithSummary("Movies like one")
            .WithDescription("The movies most like one, without those that somebody signed in has seen or doesn't want to be offered.")
            .AddEndpointFilter<ModelFilter>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<ResultPage<MovieSummary>> Search(
        CatalogueHolder catalogue,
        [FromQuery(Name = "q"), StringLength(200), Description("Words that the title or a credited person's name holds; each has to be found.")] string? words = null,
        [FromQuery, StringLength(50), Description("A genre's name, such as Sci-Fi.")] string? genre = null,
        [FromQuery, Description("Any year of a decade: 1990 stands for 1990 to 1999.")] int? decade = null,
        [FromQuery, Description("A year of release.")] int? year = null,
        [FromQuery, NameIn(typeof(BrowseSort)), Description("The order. Popular is by the number of ratings or, where there are words, by how well they match.")] string sort = "popular",
        [FromQuery, Range(1, ResultPage<MovieSummary>.LastPage), Description("Which page, from 1.")] int page = 1,
        [FromQuery, Range(1, ResultPage<MovieSummary>.LargestSize), Description("How many movies a page has.")] int pageSize = ResultPage<MovieSummary>.DefaultSize)
    {
        BrowseFilter filter = new(words, string.IsNullOrEmpty(genre) ? null : genre, decade / 10 * 10, year, Enum.Parse<BrowseSort>(sort, ignoreCase: true));
        IReadOnlyList<CatalogueEntry> found = CatalogueSearch.Find(catalogue.Current, filter);
        MovieSummary[] items = [.. found.Skip((page - 1) * pageSize).Take(pageSize).Select(MovieSummary.Of)];
        return TypedResults.Ok(new ResultPage<MovieSummary>(items, page, pageSize, found.Count));
    }

    private static async Task<Results<Ok<MovieDetails>, ProblemHttpResult>> GetAsync(
        [Description("The movie's id.")] int id,
        ClaimsPrincipal user,
        CatalogueHolder catalogue,
        CommunityQueries community,
        PersonalQueries personal,
        ApiRecommendations recommendations,
        IDbContextFactory<MovieRecsDbContext> stores,
        CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(id)) is not { } movie)
            return ApiProblems.NoSuchMovie(id);
        PersonalOpinion? mine = null;
        if (user.RaterId() is { } rater)
        {
            PersonalState state = await personal.StateAsync(rater, movie.Id, cancellationToken);
            ExpectedOpinion? expected = state.HalfSteps == 0 ? await recommendations.ExpectAsync(movie.Id, rater, cancellationToken) : null;
            mine = PersonalOpinion.Of(state, expected);
        }

        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        List<ExternalId> ids = await store.Movies.Where(row => row.Id == movie.Id).SelectMany(row => row.ExternalIds).AsNoTracking().ToListAsync(cancellationToken);
        return TypedResults.Ok(new MovieDetails(
            movie.Id.Value,
            movie.Title,
            movie.OriginalTitle,
            movie.Year,
            movie.RuntimeMinutes,
            movie.Country,
            [.. movie.Genres.Select(genre => genre.Name)],
            [.. movie.Directors],
            [.. movie.Leads],
            ids.Find(known => known.Source == ExternalSource.Imdb)?.Value,
            ids.Find(known => known.Source == ExternalSource.Tmdb)?.Value,
            PosterUrl.For(movie),
            CommunityOpinion.Of(await community.HistogramAsync(movie.Id, cancellationToken)),
            mine));
    }

    private static async Task<Results<Ok<SimilarMovies>, ProblemHttpResult>> SimilarAsync(
        [Description("The movie's id.")] int id,
        ClaimsPrincipal user,
        CatalogueHolder catalogue,
        ApiRecommendations recommendations,
        [FromQuery, Range(1, RecommendationService.SimilarCount), Description("How many movies at most.")] int count = RecommendationService.SimilarCount,
        CancellationToken cancellationToken = default) =>
        catalogue.Current.FindKept(new MovieId(id)) is { } movie
            ? TypedResults.Ok(await recommendations.SimilarAsync(movie, user.RaterId(), count, cancellationToken))
            : ApiProblems.NoSuchMovie(id);
}
