using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Document_OfTheSite_DescribesEveryOperationOnceAndNothingElse()
    {
        await using SiteFactory site = SiteFactory.Bare();
        JsonElement document = await DocumentAsync(site);

        IEnumerable<string> mapped = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText!.Replace(":int", "", StringComparison.Ordinal).TrimEnd('/')}"));

        (string Name, JsonElement Operation)[] described = [.. Operations(document)];
        Assert.NotEmpty(described);
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Select(pair => pair.Name).Order(StringComparer.Ordinal));
        Assert.Equal(described.Length, described.Select(pair => pair.Operation.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(described, pair => Assert.NotEmpty(pair.Operation.GetProperty("summary").GetString()!));
        Assert.All(described, pair => Assert.NotEmpty(pair.Operation.GetProperty("description").GetString()!));
        Assert.All(described, pair => Assert.Equal(1, pair.Operation.GetProperty("tags").GetArrayLength()));
    }

    [Fact]
    public async Task Document_OfTheSite_ShowsEveryErrorAsAProblemWithAnExample()
    {
        await using SiteFactory site = SiteFactory.Bare();
        JsonElement document = await DocumentAsync(site);

        (string Status, JsonElement Response)[] errors = [.. Operations(document)
            .SelectMany(pair => pair.Operation.GetProperty("responses").EnumerateObject())
            .Where(response => response.Name[0] is '4' or '5')
            .Select(response => (response.Name, response.Value))];

        Assert.Superset(new HashSet<string> { "400", "401", "404", "413", "415", "429" }, errors.Select(error => error.Status).ToHashSet());
        Assert.All(errors, error => Assert.Equal(
            error.Status, error.Response.GetProperty("content").GetProperty("application/problem+json").GetProperty("example").GetProperty("status").ToString()));
    }

    [Fact]
    public async Task Document_OfTheSite_SaysWhereSigningInIsNeeded()
    {
        await using SiteFactory site = SiteFactory.Bare();
        JsonElement document = await DocumentAsync(site);

        JsonElement schemes = document.GetProperty("components").GetProperty("securitySchemes");
        Assert.Equal(["http", "apiKey"], schemes.EnumerateObject().Select(scheme => scheme.Value.GetProperty("type").GetString()));
        foreach ((string name, JsonElement operation) in Operations(document))
        {
            string[] ways = [.. operation.GetProperty("security").EnumerateArray().Select(way => string.Join(' ', way.EnumerateObject().Select(scheme => scheme.Name)))];
            Assert.Equal(name.StartsWith("GET /api/v1/movies", StringComparison.Ordinal) ? ["token", "cookie", ""] : ["token", "cookie"], ways);
        }
    }

    [Fact]
    public async Task Document_OfTheSite_RefersOnlyToSchemasItHas()
    {
        await using SiteFactory site = SiteFactory.Bare();
        JsonElement document = await DocumentAsync(site);

        HashSet<string> schemas = [.. document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => $"#/components/schemas/{schema.Name}")];
        string[] references = [.. References(document).Distinct()];

        Assert.NotEmpty(references);
        Assert.Subset(schemas, references.ToHashSet());
    }

    private static async Task<JsonElement> DocumentAsync(SiteFactory site)
    {
        using ApiCaller guest = ApiCaller.OfToken(site, null);
        return await guest.GetAsync("/openapi/v1.json");
    }

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => field is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [field.Value.GetString()!] : References(field.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
