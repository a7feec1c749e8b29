using Microsoft.AspNetCore.Http.HttpResults;
using MovieRecs.Web.Api.Problems;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Api;

/// <summary>Tells a program to come again while there is no model to recommend by, where a page would wait for the first one.</summary>
internal sealed class ModelFilter(ModelHolder models) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        models.Current is null ? ValueTask.FromResult<object?>(NotYet(context.HttpContext)) : next(context);

    private static ProblemHttpResult NotYet(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ApiProblems.SecondsToWait;
        return ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "There is no model to recommend by yet: the first one is being trained. The header Retry-After says how many seconds to wait.");
    }
}
