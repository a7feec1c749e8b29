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
            .Accepts<ThumbToGive>("application/json")
            .AddEndpointFilter<AntiforgeryFilter>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        thumbs.MapDelete("/{movieId:int}", DeleteAsync)
            .WithName("deleteMyThumb").WithSummary("Take a thumb back").WithDescription("Takes your thumb for a movie back. Doing so twice is as good as once.")
            .AddEndpointFilter<AntiforgeryFilter>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
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
        MovieId id = catalogue.Current.Kept(new MovieId(movieId));
        if (catalogue.Current.Find(id) is not { } movie)
            return ApiProblems.NoSuchMovie(id);
        return await lists.ThumbAsync(me.Rater, id, cancellationToken) is { } thumb
            ? TypedResults.Ok(thumb)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"You gave {movie.Title} no thumb.");
    }

    private static async Task<Results<Ok<JudgedMovie>, ProblemHttpResult>> PutAsync(
        [Description("The movie's id.")] int movieId, Me me, HttpRequest request, PersonalLists lists, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        MovieId id = catalogue.Current.Kept(new MovieId(movieId));
        if (catalogue.Current.Find(id) is not { } movie)
            return ApiProblems.NoSuchMovie(id);
        JsonBody<ThumbToGive> body = await JsonBody<ThumbToGive>.ReadAsync(request, Example);
        if (body.Value is not { } wanted)
            return body.Problem!;
        // The reader of JSON takes several names with commas in between.
        if (!Enum.IsDefined(wanted.Thumb))
            return ApiProblems.Invalid("thumb", "It has to be up or down.");
        await writers.Lists.SetThumbAsync(me.Rater, id, wanted.Thumb, cancellationToken);
        return await lists.ThumbAsync(me.Rater, id, cancellationToken) is { } thumb
            ? TypedResults.Ok(thumb)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"Your thumb for {movie.Title} was taken back in the same moment.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        [Description("The movie's id.")] int movieId, Me me, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        MovieId id = catalogue.Current.Kept(new MovieId(movieId));
        if (catalogue.Current.Find(id) is null)
            return ApiProblems.NoSuchMovie(id);
        await writers.Lists.SetThumbAsync(me.Rater, id, null, cancellationToken);
        return TypedResults.NoContent();
    }
}
