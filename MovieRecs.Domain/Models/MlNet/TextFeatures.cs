using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models.Content;

namespace MovieRecs.Domain.Models.MlNet;

/// <summary>
/// The words of films' titles and tags, by ML.NET's text pipeline: lower case without accents and punctuation, cut into
/// words, without the common English ones, counted. A word of one film only links it to none and is left out. Pairs of
/// words were no better than words, on inner splits of MovieLens 100K and latest-small.
/// </summary>
/// <remarks>The first use takes up to a second, most of it compiling; ten thousand films after that some 50 ms.</remarks>
public static class TextFeatures
{
    /// <summary>The words of each movie with how often it has them.</summary>
    /// <param name="movies">Each once.</param>
    public static MovieWords Of(IReadOnlyList<Movie> movies)
    {
        ArgumentNullException.ThrowIfNull(movies);
        MLContext context = new();
        IDataView texts = context.Data.LoadFromEnumerable(movies.Select(TextOf));
        IDataView counted = context.Transforms.Text.NormalizeText(nameof(Text.Value), keepDiacritics: false, keepPunctuations: false)
            .Append(context.Transforms.Text.TokenizeIntoWords(nameof(Text.Value)))
            .Append(context.Transforms.Text.RemoveDefaultStopWords(nameof(Text.Value)))
            .Append(context.Transforms.Conversion.MapValueToKey(nameof(Text.Value)))
            .Append(context.Transforms.Text.ProduceNgrams(nameof(Text.Value), ngramLength: 1, weighting: NgramExtractingEstimator.WeightingCriteria.Tf))
            .Fit(texts).Transform(texts);

        // Where no text has a word that counts, there are no slots to name.
        if (!counted.Schema[nameof(Text.Value)].HasSlotNames())
            return MovieWords.None;
        VBuffer<ReadOnlyMemory<char>> slots = default;
        counted.Schema[nameof(Text.Value)].GetSlotNames(ref slots);
        string[] words = [.. slots.DenseValues().Select(slot => slot.ToString())];
        // ML.NET fills one buffer with row after row: what is to stay is copied at once.
        KeyValuePair<int, float>[][] rows =
        [
            .. counted.GetColumn<VBuffer<float>>(nameof(Text.Value)).Select(row => row.Items().Where(item => item.Value > 0).ToArray()),
        ];
        int[] movieCounts = new int[words.Length];
        foreach (KeyValuePair<int, float> item in rows.SelectMany(row => row))
            movieCounts[item.Key]++;
        return MovieWords.Of([.. movies.Select((movie, row) => (movie.Id, Shared(rows[row])))]);

        IReadOnlyCollection<(string, float)> Shared(KeyValuePair<int, float>[] row) =>
            [.. row.Where(item => movieCounts[item.Key] > 1).Select(item => (words[item.Key], item.Value))];
    }

    private static Text TextOf(Movie movie) =>
        new() { Value = string.Join(' ', [movie.Title, movie.OriginalTitle, .. movie.Tags.Select(tag => tag.Tag.Name)]) };

    private sealed class Text
    {
        public string Value { get; init; } = "";
    }
}
