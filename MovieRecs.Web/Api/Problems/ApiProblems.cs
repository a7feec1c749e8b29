using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MovieRecs.Web.Api.Problems;

/// <summary>The API's errors: problem details as in RFC 9457, with a sentence that says what to do.</summary>
internal static class ApiProblems
{
    /// <summary>What a 503 says in the header Retry-After.</summary>
    public const string SecondsToWait = "30";

    /// <summary>An error by its status.</summary>
    /// <param name="detail">What is wrong with this request; by default what there is to say of the status.</param>
    public static ProblemHttpResult Of(int status, string? detail = null) => TypedResults.Problem(detail ?? DetailOf(status), statusCode: status);

    public static ProblemHttpResult NoSuchMovie(int id) => Of(StatusCodes.Status404NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no movie with the id {id}."));

    /// <summary>A request with wrong values.</summary>
    /// <param name="errors">What is wrong, by the name of the parameter or field.</param>
    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string> errors) =>
        TypedResults.Problem(new HttpValidationProblemDetails(errors.ToDictionary(pair => pair.Key, pair => new[] { pair.Value }))
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "Bad Request",
            Detail = string.Join(' ', errors.Select(pair => $"{pair.Key}: {pair.Value}")),
        });

    public static ProblemHttpResult Invalid(string name, string fault) => Invalid(new Dictionary<string, string> { [name] = fault });

    /// <summary>What an error of this status looks like, for the documentation.</summary>
    public static ProblemDetails Example(int status) =>
        (status == StatusCodes.Status400BadRequest ? Invalid("pageSize", "It has to be a whole number.") : Of(status)).ProblemDetails;

    private static string DetailOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request can't be understood.",
        StatusCodes.Status401Unauthorized => "Sign in with a personal access token, as in the header Authorization: Bearer mrx_…. Tokens are made on the page /account/tokens. A token that was revoked, or whose account is locked or gone, is refused too.",
        StatusCodes.Status403Forbidden => "Your account may not do this.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address doesn't take this method; the header Allow says which it takes.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        StatusCodes.Status415UnsupportedMediaType => "The body has to be JSON, with the header Content-Type: application/json.",
        StatusCodes.Status429TooManyRequests => "Too many requests in a minute; the header Retry-After says how many seconds to wait.",
        StatusCodes.Status503ServiceUnavailable => "The store can't be written to just now, perhaps because of an import. The header Retry-After says how many seconds to wait.",
        >= StatusCodes.Status500InternalServerError => "Something went wrong on the server; its log says what.",
        _ => "The request was refused.",
    };
}
