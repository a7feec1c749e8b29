using System.IO.Compression;
using System.Text.Json;

namespace MovieRecs.Web.Curation;

/// <summary>Everything that a merge changed: what it takes to take it back.</summary>
internal sealed record FilmMerge
{
    public required int Gone { get; init; }

    public required int Kept { get; init; }

    public required FilmFacts GoneFacts { get; init; }

    public required FilmFacts KeptBefore { get; init; }

    public required FilmFacts KeptAfter { get; init; }

    /// <summary>The gone film's origin, by its stored number.</summary>
    public required int GoneOrigin { get; init; }

    /// <summary>When an admin had edited the gone film, in Unix seconds; null where none had.</summary>
    public required long? GoneEdited { get; init; }

    /// <summary>The gone film's ids elsewhere: the source by its stored number.</summary>
    public required IReadOnlyList<KeyValuePair<int, string>> GoneIds { get; init; }

    /// <summary>The gone film's tags and how many gave each.</summary>
    public required IReadOnlyDictionary<int, int> GoneTags { get; init; }

    /// <summary>The same of the film that stayed, before.</summary>
    public required IReadOnlyDictionary<int, int> KeptTags { get; init; }

    /// <summary>Films that had been merged into the gone one before.</summary>
    public required IReadOnlyList<int> Aliases { get; init; }

    /// <summary>The keys of the gone film's other names.</summary>
    public required IReadOnlyList<int> Names { get; init; }

    /// <summary>The key of the name by which imports find the gone film's place.</summary>
    public required int NewName { get; init; }

    /// <summary>The keys of the viewings that moved.</summary>
    public required IReadOnlyList<int> Viewings { get; init; }

    public required IReadOnlyList<PersonalRows> Tables { get; init; }

    /// <summary>Whose watchlist lost the film, because by both films together they have seen it.</summary>
    public required IReadOnlyList<int> Unlisted { get; init; }

    /// <summary>As JSON that holds itself compressed: thousands of people may have rated the film.</summary>
    public string Write()
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(brotli, this);
        return JsonSerializer.Serialize(Convert.ToBase64String(packed.ToArray()));
    }

    public static FilmMerge Read(string json)
    {
        using MemoryStream packed = new(Convert.FromBase64String(JsonSerializer.Deserialize<string>(json)!));
        using BrotliStream brotli = new(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<FilmMerge>(brotli)!;
    }
}
