using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Api.Problems;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Api.Endpoints;

/// <summary>Who is signed in, what the site recommends to them, and what it stores about them.</summary>
internal static class PersonEndpoints
{
    private const int MostRows = 20;
    private const int MostPicks = 18;

    public static void MapPerson(this IEndpointRouteBuilder me)
    {
        me.MapGet("", GetAsync)
            .WithTags("Me").WithName("getMe").WithSummary("Who I am").WithDescription("Whom the request is signed in as, and how much they have rated and listed.");
        me.MapGet("/recommendations", RecommendAsync)
            .WithTags("Recommendations").WithName("getMyRecommendations").WithSummary("What to watch")
            .WithDescription("The rows of the home page, made from everything you did up to this moment, each pick with the true reason for it. No movie is in two rows. Where your filters leave nothing, loosen says which of them to loosen.")
            .AddEndpointFilter<ModelFilter>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        me.MapGet("/export", ExportAsync)
            .WithTags("Me").WithName("exportMyData").WithSummary("Everything stored about me").WithDescription("The same as the download on the account page.");
    }

    /// <summary>What a write by the site's cookie needs; of no use with a token.</summary>
    public static void MapAntiforgery(this IEndpointRouteBuilder api) => api
        .MapGet("/antiforgery", (HttpContext context, IAntiforgery antiforgery) =>
        {
            AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
            return TypedResults.Ok(new AntiforgeryPass(tokens.HeaderName!, tokens.RequestToken!));
        })
        .RequireAuthorization()
        .WithTags("Sign-in").WithName("getAntiforgeryToken").WithSummary("Allow writes by cookie")
        .WithDescription("Gives what a write that is signed in by the site's cookie has to send in a header, and sets the cookie that goes with it. Writes with a personal access token don't need it.");

    private static async Task<Results<Ok<SignedInPerson>, ProblemHttpResult>> GetAsync(
        Me me, ClaimsPrincipal user, UserManager<Account> users, PersonalLists lists, CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(user) is not { } account)
            return ApiProblems.Of(StatusCodes.Status401Unauthorized);
        return TypedResults.Ok(new SignedInPerson(
            account.DisplayName,
            account.Email ?? "",
            [.. await users.GetRolesAsync(account)],
            (await lists.RatingsAsync(me.Rater, 1, 1, cancellationToken)).Total,
            (await lists.ListAsync(PersonalList.Watchlist, me.Rater, 1, 1, cancellationToken)).Total,
            (await lists.ListAsync(PersonalList.NotInterested, me.Rater, 1, 1, cancellationToken)).Total));
    }

    private static async Task<Ok<Recommendations>> RecommendAsync(
        Me me,
        ApiRecommendations recommendations,
        [FromQuery, Range(1, MostRows), Description("How many rows at most.")] int rows = MostRows,
        [FromQuery, Range(1, MostPicks), Description("How many picks in each row at most.")] int picks = MostPicks,
        CancellationToken cancellationToken = default) =>
        TypedResults.Ok(await recommendations.RowsAsync(me.Rater, rows, picks, cancellationToken));

    private static async Task<Results<Ok<PersonalData>, ProblemHttpResult>> ExportAsync(
        ClaimsPrincipal user, UserManager<Account> users, PersonalDataExport export, CancellationToken cancellationToken) =>
        await users.GetUserAsync(user) is { } account
            ? TypedResults.Ok(await export.CollectAsync(account, cancellationToken))
            : ApiProblems.Of(StatusCodes.Status401Unauthorized);
}
