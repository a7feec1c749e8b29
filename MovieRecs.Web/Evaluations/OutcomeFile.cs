using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MovieRecs.Web.Evaluations;

/// <summary>
/// An outcome as bytes, from which tables, JSON, plots and report come out the same again: compressed JSON with the names
/// of the records. What a later version adds to them needs a default, so that it reads what was written before.
/// </summary>
public static class OutcomeFile
{
    /// <summary>What is computed from the rest isn't kept; a figure may be NaN.</summary>
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    public static byte[] Write(EvaluationOutcome outcome)
    {
        using MemoryStream bytes = new();
        using (GZipStream packed = new(bytes, CompressionLevel.Optimal))
            JsonSerializer.Serialize(packed, outcome, Options);
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">These are not the bytes of an outcome.</exception>
    public static EvaluationOutcome Read(byte[] bytes)
    {
        using GZipStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        try
        {
            return JsonSerializer.Deserialize<EvaluationOutcome>(packed, Options) ?? throw new InvalidDataException("An evaluation was kept as nothing.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("This is not a kept evaluation.", error);
        }
    }
}
