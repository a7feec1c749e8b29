using System.Text.Json.Serialization;

namespace MovieRecs.Web.Curation;

/// <summary>What one rater has in a <see cref="PersonalTable"/> about one film.</summary>
/// <param name="Values">Whole numbers, numbers and nulls, in the order of the table's columns.</param>
internal sealed record PersonalRow([property: JsonPropertyName("r")] int Rater, [property: JsonPropertyName("v"), JsonConverter(typeof(SqlValuesConverter))] object?[] Values)
{
    public bool HasSameValues(PersonalRow? other) => other is not null && Values.SequenceEqual(other.Values);
}
