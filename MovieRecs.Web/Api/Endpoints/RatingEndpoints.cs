using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Api.Problems;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Api.Endpoints;

/// <summary>A person's own ratings.</summary>
internal static class RatingEndpoints
{
    private const string Example = """{"stars": 3.5}""";

    public static void MapRatings(this IEndpointRouteBuilder me)
    {
        RouteGroupBuilder ratings = me.MapGroup("/ratings").WithTags("My ratings");
        ratings.MapGet("", ListAsync)
            .WithName("listMyRatings").WithSummary("My ratings").WithDescription("Your ratings, newest first.")
            .ProducesValidationProblem();
        ratings.MapGet("/{movieId:int}", GetAsync)
            .WithName("getMyRating").WithSummary("My rating of one movie").WithDescription("Your rating of one movie; 404 where you gave none.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        ratings.MapPut("/{movieId:int}", PutAsync)
            .WithName("putMyRating").WithSummary("Rate a movie")
            .WithDescription("Gives a rating, or changes it; the newest counts. A rated movie has been seen, so it leaves the watchlist. The next recommendations are made with it.")
            .Takes<RatingToGive>().ChangesMine();
        ratings.MapDelete("/{movieId:int}", DeleteAsync)
            .WithName("deleteMyRating").WithSummary("Take a rating back").WithDescription("Takes your rating of a movie back. Doing so twice is as good as once.")
            .ChangesMine();
    }

    private static async Task<Ok<ResultPage<RatedMovie>>> ListAsync(
        Me me,
        PersonalLists lists,
        [FromQuery, Range(1, ResultPage<RatedMovie>.LastPage), Description("Which page, from 1.")] int page = 1,
        [FromQuery, Range(1, ResultPage<RatedMovie>.LargestSize), Description("How many ratings a page has.")] int pageSize = ResultPage<RatedMovie>.DefaultSize,
        CancellationToken cancellationToken = default) =>
        TypedResults.Ok(await lists.RatingsAsync(me.Rater, page, pageSize, cancellationToken));

    private static async Task<Results<Ok<RatedMovie>, ProblemHttpResult>> GetAsync(
        [Description("The movie's id.")] int movieId, Me me, PersonalLists lists, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        return await lists.RatingAsync(me.Rater, movie.Id, cancellationToken) is { } rating
            ? TypedResults.Ok(rating)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"You haven't rated {movie.Title}.");
    }

    private static async Task<Results<Ok<RatedMovie>, ProblemHttpResult>> PutAsync(
        [Description("The movie's id.")] int movieId, Me me, HttpRequest request, PersonalLists lists, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        JsonBody<RatingToGive> body = await JsonBody<RatingToGive>.ReadAsync(request, Example);
        if (body.Value is not { } wanted)
            return body.Problem!;
        if (!Stars.TryFrom(wanted.Stars, out Stars stars))
            return ApiProblems.Invalid("stars", "It has to be half a star to five stars, in half steps: 0.5, 1, 1.5 … 5.");
        await writers.RateAsync(me.Rater, movie.Id, stars, cancellationToken);
        return await lists.RatingAsync(me.Rater, movie.Id, cancellationToken) is { } rating
            ? TypedResults.Ok(rating)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"Your rating of {movie.Title} was taken back in the same moment.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        [Description("The movie's id.")] int movieId, Me me, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        await writers.RateAsync(me.Rater, movie.Id, null, cancellationToken);
        return TypedResults.NoContent();
    }
}
