using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MovieRecs.Web.Api.Documentation;

/// <summary>What the OpenAPI document says of the types that are sent.</summary>
internal sealed class ApiSchemas : IOpenApiSchemaTransformer
{
    /// <summary>A schema is called as its type, with the outer type's name before that of one within it.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? type.Type.DeclaringType?.Name + name : null;

    /// <summary>Says of enumerations that they are text, where the framework lists the values alone, and lists those of parameters that name one.</summary>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type.IsEnum)
            schema.Type = JsonSchemaType.String;
        if (context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo: var parameter }
            && parameter.GetCustomAttribute<NameInAttribute>() is { } rule)
            schema.Enum = [.. rule.Names.Select(name => (JsonNode)name)];
        return Task.CompletedTask;
    }
}
