using System.Text.Json;
using System.Text.Json.Serialization;
using MovieRecs.Domain.Import;

namespace MovieRecs.Web.Importing;

/// <summary>Reports of imports as the store keeps them.</summary>
internal static class ImportReportJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        // What a report of another version lacks is an error here, and not an empty list that a page stumbles over.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ImportReport report) => JsonSerializer.Serialize(report, _options);

    /// <summary>Null for what another version of the program wrote, and this one can't read.</summary>
    public static ImportReport? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportReport>(json, _options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
