namespace MovieRecs.Web.Api;

/// <summary>Which addresses are for programs and not for people: they answer in JSON, errors included.</summary>
internal static class ApiPaths
{
    /// <summary>Where the first version of the API is.</summary>
    public const string Version1 = "/api/v1";

    /// <summary>Where its description is.</summary>
    public const string Document = "/openapi/v1.json";

    public static bool Contain(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");
}
