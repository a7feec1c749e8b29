namespace MovieRecs.Web.Api.Endpoints;

/// <summary>All of the API.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(ApiPaths.Version1).RequireRateLimiting(ApiRateLimits.Policy)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.AddEndpointFilterFactory(QueryCheck.Create);
        api.MapMovies();
        api.MapAntiforgery();

        RouteGroupBuilder me = api.MapGroup("/me").RequireAuthorization();
        me.MapPerson();
        me.MapRatings();
        me.MapThumbs();
        new ListEndpoints(PersonalList.Watchlist, "watchlist").Map(me, "/watchlist", "Watchlist");
        new ListEndpoints(PersonalList.NotInterested, "not-interested list").Map(me, "/not-interested", "NotInterested");

        routes.MapOpenApi(ApiPaths.Document).AllowAnonymous().RequireRateLimiting(ApiRateLimits.Policy);
    }
}
