using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models.Content;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The words of the catalogue's movies, of which more are there than were rated, so they come with ids of their own.</summary>
internal sealed class WordsSection : ISnapshotSection
{
    public string Name => "words";

    public bool IsIn(ModelSnapshot snapshot) => snapshot.Words.Movies.Count > 0;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer)
    {
        MovieWords words = snapshot.Words;
        writer.WriteAll<int>([.. words.Movies.Ids.ToArray().Select(id => id.Value)]);
        writer.Write(words.Words.Length);
        foreach (string word in words.Words)
            writer.WriteText(word);
        writer.WriteAll(words.Offsets);
        writer.WriteAll(words.Entries);
        writer.WriteAll(words.Counts);
    }

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        Vocabulary<MovieId> movies = ItemsSection.Ascending(reader.ReadAll<int>());
        string[] words = new string[reader.ReadCount()];
        for (int word = 0; word < words.Length; word++)
            words[word] = reader.ReadText();
        int[] offsets = reader.ReadAll<int>(movies.Count + 1L);
        int[] entries = reader.ReadAll<int>();
        parts.Words = new MovieWords(movies, words, offsets, entries, reader.ReadAll<float>(entries.Length));
    }
}
