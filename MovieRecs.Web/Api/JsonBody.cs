using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using MovieRecs.Web.Api.Problems;

namespace MovieRecs.Web.Api;

/// <summary>A request's body, or what is wrong with it: the framework would answer 400 without a word.</summary>
/// <param name="Value">Null where there is a problem.</param>
internal sealed record JsonBody<T>(T? Value, ProblemHttpResult? Problem)
    where T : class
{
    /// <summary>The most bytes that a body may have: no request needs a tenth of it.</summary>
    private const int Largest = 4096;

    // Unknown and repeated fields, and fields that are missing, are mistakes.
    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="example">What the body should look like.</param>
    public static async Task<JsonBody<T>> ReadAsync(HttpRequest request, string example)
    {
        byte[] buffer = new byte[Largest + 1];
        int length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length > Largest)
            return new JsonBody<T>(null, ApiProblems.Of(StatusCodes.Status413PayloadTooLarge));
        try
        {
            if (JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), _strict) is { } value)
                return new JsonBody<T>(value, null);
            return Wrong(null, example);
        }
        catch (JsonException error)
        {
            return Wrong(error.Path, example);
        }
    }

    private static JsonBody<T> Wrong(string? path, string example)
    {
        string name = path is ['$', '.', .. string field] ? field : "body";
        return new JsonBody<T>(null, ApiProblems.Invalid(name, $"The body has to be JSON like {example}, with no other fields."));
    }
}
