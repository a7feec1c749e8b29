namespace MovieRecs.Web.Startup;

/// <summary>What the browser is told not to allow, on every answer.</summary>
internal static class SecurityHeaders
{
    // MudBlazor styles elements inline; scripts come from this site's files only. The circuit is
    // a web socket, which 'self' doesn't cover in every browser.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // As the answer starts: an error page clears the headers set before, and Blazor sets a policy of its own.
            context.Response.OnStarting(() =>
            {
                Set(context.Response.Headers);
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }

    private static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
