using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MovieRecs.Web.Api.Documentation;

/// <summary>What the OpenAPI document says of the types that are sent.</summary>
internal sealed class ApiSchemas : IOpenApiSchemaTransformer
{
    /// <summary>A schema is called as its type, with the outer type's name before that of one within it.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? type.Type.DeclaringType?.Name + name : null;

    /// <summary>Says of enumerations that they are text; the framework lists the values alone.</summary>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type.IsEnum)
            schema.Type = JsonSchemaType.String;
        return Task.CompletedTask;
    }
}
