using System.Text.Json;
using System.Text.Json.Serialization;

namespace MovieRecs.Web.Curation;

/// <summary>Keeps SQLite's numbers as they are: whole numbers as such, others as doubles with a decimal point.</summary>
internal sealed class SqlValuesConverter : JsonConverter<object?[]>
{
    public override object?[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<object?> values = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => double.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                _ => reader.GetInt64(),
            });
        }

        return [.. values];
    }

    public override void Write(Utf8JsonWriter writer, object?[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (object? item in value)
        {
            switch (item)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case double number:
                    // As text, so that a whole one is a double again when it is read.
                    writer.WriteStringValue(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    writer.WriteNumberValue(Convert.ToInt64(item, null));
                    break;
            }
        }

        writer.WriteEndArray();
    }
}
