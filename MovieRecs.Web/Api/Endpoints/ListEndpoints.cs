using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Api.Problems;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Api.Endpoints;

/// <summary>One of the lists on which a person puts movies. All have the same endpoints.</summary>
/// <param name="phrase">What people call it, as in "your {phrase}".</param>
internal sealed class ListEndpoints(PersonalList list, string phrase)
{
    /// <param name="path">Where the list is.</param>
    /// <param name="name">What the operations call it, as in listMy{name}.</param>
    public void Map(IEndpointRouteBuilder me, string path, string name)
    {
        RouteGroupBuilder movies = me.MapGroup(path).WithTags($"My {phrase}");
        movies.MapGet("", ListAsync)
            .WithName($"listMy{name}").WithSummary($"My {phrase}").WithDescription($"The movies of your {phrase}, newest first.")
            .ProducesValidationProblem();
        movies.MapGet("/{movieId:int}", GetAsync)
            .WithName($"getFromMy{name}").WithSummary($"One movie of my {phrase}").WithDescription($"One movie of your {phrase}; 404 where it isn't there.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        movies.MapPut("/{movieId:int}", PutAsync)
            .WithName($"addToMy{name}").WithSummary($"Add to my {phrase}").WithDescription($"Adds a movie to your {phrase}. One that is there already stays as it is.")
            .ChangesMine();
        movies.MapDelete("/{movieId:int}", DeleteAsync)
            .WithName($"removeFromMy{name}").WithSummary($"Remove from my {phrase}").WithDescription($"Removes a movie from your {phrase}. Doing so twice is as good as once.")
            .ChangesMine();
    }

    private async Task<Ok<ResultPage<ListedMovie>>> ListAsync(
        Me me,
        PersonalLists lists,
        [FromQuery, Range(1, ResultPage<ListedMovie>.LastPage), Description("Which page, from 1.")] int page = 1,
        [FromQuery, Range(1, ResultPage<ListedMovie>.LargestSize), Description("How many movies a page has.")] int pageSize = ResultPage<ListedMovie>.DefaultSize,
        CancellationToken cancellationToken = default) =>
        TypedResults.Ok(await lists.ListAsync(list, me.Rater, page, pageSize, cancellationToken));

    private async Task<Results<Ok<ListedMovie>, ProblemHttpResult>> GetAsync(
        [Description("The movie's id.")] int movieId, Me me, PersonalLists lists, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        return await lists.EntryAsync(list, me.Rater, movie.Id, cancellationToken) is { } entry
            ? TypedResults.Ok(entry)
            : ApiProblems.Of(StatusCodes.Status404NotFound, $"{movie.Title} isn't on your {phrase}.");
    }

    private async Task<Results<Ok<ListedMovie>, ProblemHttpResult>> PutAsync(
        [Description("The movie's id.")] int movieId, Me me, ApiWriters writers, PersonalLists lists, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        await (list == PersonalList.Watchlist ? writers.Lists.AddToWatchlistAsync(me.Rater, movie.Id, cancellationToken) : writers.Lists.HideAsync(me.Rater, movie.Id, cancellationToken));
        return await GetAsync(movieId, me, lists, catalogue, cancellationToken);
    }

    private async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        [Description("The movie's id.")] int movieId, Me me, ApiWriters writers, CatalogueHolder catalogue, CancellationToken cancellationToken)
    {
        if (catalogue.Current.FindKept(new MovieId(movieId)) is not { } movie)
            return ApiProblems.NoSuchMovie(movieId);
        await (list == PersonalList.Watchlist ? writers.Lists.RemoveFromWatchlistAsync(me.Rater, movie.Id, cancellationToken) : writers.Lists.RestoreAsync(me.Rater, movie.Id, cancellationToken));
        return TypedResults.NoContent();
    }
}
