using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Api.Authentication;
using MovieRecs.Web.Api.Problems;

namespace MovieRecs.Web.Api;

/// <summary>
/// Asks of a write by the site's cookie for the antiforgery token too: a browser sends the cookie whoever made the
/// request, while a token is only ever sent by somebody who has it.
/// </summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        // Without the header the framework would look for the token in a form, and stumble over one that can't be read.
        bool hasHeader = http.Request.Headers[options.Value.HeaderName!] is [{ Length: > 0 }];
        if (http.User.IsByToken() || (hasHeader && await antiforgery.IsRequestValidAsync(http)))
            return await next(context);
        return ApiProblems.Of(
            StatusCodes.Status400BadRequest,
            $"A write by the site's cookie needs a fresh antiforgery token in the header RequestVerificationToken: GET {ApiPaths.Version1}/antiforgery gives one.");
    }
}
