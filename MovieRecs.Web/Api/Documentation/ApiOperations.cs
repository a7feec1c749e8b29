using System.Globalization;
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

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        bool isForGuests = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(access => access.Policy == ApiPolicies.Anyone);
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDescription.Token, context.Document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDescription.Cookie, context.Document)] = [] },
            // An empty requirement says that nobody has to sign in.
            .. isForGuests ? [new OpenApiSecurityRequirement()] : Array.Empty<OpenApiSecurityRequirement>(),
        ];

        foreach ((string status, IOpenApiResponse response) in operation.Responses ?? [])
        {
            if (response.Content?.TryGetValue(Problem, out OpenApiMediaType? problem) == true)
                problem.Example = Example(int.Parse(status, CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    private static JsonNode? Example(int status) => JsonSerializer.SerializeToNode<object>(ApiProblems.Example(status), JsonSerializerOptions.Web);
}
