using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>What accounts need beside their pages.</summary>
internal static class AccountEndpoints
{
    private static readonly JsonSerializerOptions _readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static void MapAccountEndpoints(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/account");
        group.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        // Somebody who follows a link here stays signed in: signing out takes the button.
        group.MapGet("/sign-out", () => TypedResults.LocalRedirect("/")).AllowAnonymous();
        group.MapGet("/personal-data", DownloadAsync).RequireAuthorization();
    }

    /// <remarks>It is the form parameter that makes the endpoint ask for the antiforgery token.</remarks>
    private static async Task<RedirectHttpResult> SignOutAsync(SignInManager<Account> sessions, [FromForm] string? returnUrl)
    {
        await sessions.SignOutAsync();
        return TypedResults.LocalRedirect(ReturnAddress.Local(returnUrl));
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, UserManager<Account> users, PersonalDataExport export)
    {
        if (await users.GetUserAsync(context.User) is not { } account)
            return TypedResults.Challenge();
        context.Response.Headers.CacheControl = "no-store";
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(await export.CollectAsync(account, context.RequestAborted), _readable);
        return TypedResults.File(json, "application/json", "movierecs-personal-data.json");
    }
}
