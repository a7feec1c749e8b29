using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MovieRecs.Web.Api.Problems;

namespace MovieRecs.Web.Api.Documentation;

/// <summary>What the OpenAPI document says of every operation alike: who may call it, and what its errors look like.</summary>
internal sealed class ApiOperations : IOpenApiOperationTransformer
{
    private const string Problem = "application/problem+json";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        bool isForGuests = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(access => access.Policy == ApiPolicies.Anyone);
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDescription.Token, context.Document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDescription.Cookie, context.Document)] = [] },
            // An empty requirement says that nobody has to sign in.
            .. isForGuests ? [new OpenApiSecurityRequirement()] : Array.Empty<OpenApiSecurityRequirement>(),
        ];

        operation.Responses ??= [];
        operation.Responses.TryAdd("401", new OpenApiResponse { Description = isForGuests ? "The token doesn't hold" : "Nobody is signed in, or the token doesn't hold" });
        operation.Responses.TryAdd("429", new OpenApiResponse { Description = "Too many requests" });
        IOpenApiSchema schema = await context.GetOrCreateSchemaAsync(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), null, cancellationToken);
        foreach ((string status, IOpenApiResponse response) in operation.Responses)
        {
            if (int.TryParse(status, out int code) && code >= StatusCodes.Status400BadRequest && response is OpenApiResponse error)
                error.Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new OpenApiMediaType { Schema = schema, Example = Example(code) } };
        }
    }

    private static JsonNode? Example(int status) => JsonSerializer.SerializeToNode(ApiProblems.Example(status), JsonSerializerOptions.Web);
}
