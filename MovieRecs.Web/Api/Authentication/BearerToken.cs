using Microsoft.Extensions.Primitives;

namespace MovieRecs.Web.Api.Authentication;

/// <summary>Reads <c>Authorization: Bearer …</c>. Other schemes are none of the API's: a proxy in front of the site may use them.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer";

    /// <summary>What stands after the scheme's name, however wrong it is; null where the request names no bearer.</summary>
    public static string? Of(HttpRequest request)
    {
        StringValues header = request.Headers.Authorization;
        string text = header.ToString();
        bool isBearer = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (text.Length == Scheme.Length || text[Scheme.Length] == ' ');
        return isBearer ? text[Scheme.Length..].Trim() : null;
    }
}
