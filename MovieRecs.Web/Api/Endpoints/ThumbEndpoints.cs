using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Api.Problems;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Api.Endpoints;

/// <summary>A person's own thumbs.</summary>
internal static class ThumbEndpoints
{
    private const string Example = """{"thumb": "up"}""";

    public static void MapThumbs(this IEndpointRouteBuilder me)
    {
        RouteGroupBuilder thumbs = me.MapGroup("/thumbs").WithTags("My thumbs");
        thumbs.MapGet("", ListAsync)
            .WithName("listMyThumbs").WithSummary("My thumbs").WithDescription("The movies that you gave a thumb, newest first.")
            .ProducesValidationProblem();
        thumbs.MapGet("/{movieId:int}", GetAsync)
            .WithName("getMyThumb").WithSummary("My thumb for one movie").WithDescription("Your thumb for one movie; 404 where you gave none.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        thumbs.MapPut("/{movieId:int}", PutAsync)
            .WithName("putMyThumb").WithSummary("Give a movie a thumb")
            .WithDescription("Gives a thumb, or turns it. Who judges a movie has seen it, so it leaves the watchlist. The next recommendations are made with it.")
            .Takes<ThumbToGive>().ChangesMine();
        thumbs.MapDelete("/{movieId:int}", DeleteAsync)
            .WithName("deleteMyThumb").WithSummary("Take a thumb back").WithDescription("Takes your thumb for a movie back. Doing so twice is as good as once.")
            .ChangesMine();
    }

    private static async Task<Ok<ResultPage<JudgedMovie>>> ListAsync(
        Me me,
        PersonalLists lists,
        [FromQuery, Range(1, ResultPage<JudgedMovie>.LastPage), Description("Which page, from 1.")] int page = 1,
        [FromQuery, Range(1, ResultPage<JudgedMovie>.LargestSize), Description("How many movies a page has.")] int pageSize = ResultPage<JudgedMovie>.DefaultSize,
        CancellationToken cancellationToken = default) =>
        TypedResults.Ok(await lists.ThumbsAsync(me.Rater, page, pageSize, cancellationToken));

    private static async Task<Results<Ok<JudgedMovie>, ProblemHttpResult>> GetAsync(
        [Description("The movie's id.")] int movieId, Me me, PersonalLists lists, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        return await lists.ThumbAsync(me.Rater, movie.Id, cancellationToken) is { } thumb
            ? TypedResults.Ok(thumb)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"You gave {movie.Title} no thumb.");
    }

    private static async Task<Results<Ok<JudgedMovie>, ProblemHttpResult>> PutAsync(
        [Description("The movie's id.")] int movieId, Me me, HttpRequest request, PersonalLists lists, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        JsonBody<ThumbToGive> body = await JsonBody<ThumbToGive>.ReadAsync(request, Example);
        if (body.Value is not { } wanted)
            return body.Problem!;
        // The reader of JSON takes several names with commas in between.
        if (!Enum.IsDefined(wanted.Thumb))
            return ApiProblems.Invalid("thumb", "It has to be up or down.");
        await writers.Lists.SetThumbAsync(me.Rater, movie.Id, wanted.Thumb, cancellationToken);
        return await lists.ThumbAsync(me.Rater, movie.Id, cancellationToken) is { } thumb
            ? TypedResults.Ok(thumb)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"Your thumb for {movie.Title} was taken back in the same moment.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        [Description("The movie's id.")] int movieId, Me me, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        await writers.Lists.SetThumbAsync(me.Rater, movie.Id, null, cancellationToken);
        return TypedResults.NoContent();
    }
}
