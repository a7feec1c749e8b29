using System.Text.Json;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The facts, as JSON: one that a newer program adds is passed over by an older one, and the other way round keeps its default.</summary>
internal sealed class FactsSection : ISnapshotSection
{
    public const string SectionName = "facts";

    /// <summary>A null where the facts have none is refused: whoever joins the snapshot would fall over it.</summary>
    private static readonly JsonSerializerOptions _options = new() { RespectNullableAnnotations = true };

    public string Name => SectionName;

    public bool IsIn(ModelSnapshot snapshot) => true;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer) => writer.WriteText(JsonSerializer.Serialize(snapshot.Facts, _options));

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        try
        {
            parts.Facts = JsonSerializer.Deserialize<ModelFacts>(reader.ReadText(), _options);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            // They are looked at only where the checksum is right: whoever wrote them meant it so.
            throw new SnapshotException($"Its facts can't be read ({error.Message}).", error) { IsOfAnotherVersion = true };
        }
    }
}
