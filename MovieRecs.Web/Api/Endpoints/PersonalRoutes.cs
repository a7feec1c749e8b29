namespace MovieRecs.Web.Api.Endpoints;

/// <summary>What all endpoints have in common by which people change what is theirs.</summary>
internal static class PersonalRoutes
{
    /// <summary>Changes something of the person's about one movie.</summary>
    public static RouteHandlerBuilder ChangesMine(this RouteHandlerBuilder route) => route
        .AddEndpointFilter<AntiforgeryFilter>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Takes a body of JSON, read by <see cref="JsonBody{T}"/>.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route)
        where T : notnull => route
        .Accepts<T>("application/json")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
}
