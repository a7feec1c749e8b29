using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace MovieRecs.Web.Api.Documentation;

/// <summary>What schemas are called: as their types, with the outer type's name before that of one within it.</summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo type) =>
        type.Type.DeclaringType is { } outer && OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? outer.Name + name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
