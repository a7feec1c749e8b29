using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Content;

/// <summary>
/// What movies are about, as sparse TF-IDF vectors over genres, tags, directors, leads, decade, country and words (Salton &amp;
/// Buckley 1988): a feature f of a movie has w_f·ln(N / n_f), w_f the weight of its field, for a tag that c people gave
/// times 1 + ln c and for a word that a movie's texts have c times times c, n_f of N movies having it.
/// Each movie also has one feature of its own, shared with none, of weight <see cref="OwnWeight"/>; vectors are then made
/// of length 1. So similarity is graded: two films that share one common genre and no more are hardly alike, although
/// that genre is all that is known about them. A person's profile is Σₛ aₛvₛ, aₛ their liking of film s, below 0 for
/// what they disliked; score(j) = vⱼ·Σₛ aₛvₛ = Σₛ aₛ cos(j, s), an exact sum over the signals.
/// </summary>
public sealed class ContentModel : ILinearScorer
{
    private const float OwnWeight = 3f;

    private readonly string[] _names;
    private readonly int[] _offsets;
    private readonly int[] _features;
    private readonly float[] _values;

    /// <param name="movies">By item index.</param>
    /// <param name="words">The words of the movies' texts, if they are to count.</param>
    public ContentModel(IReadOnlyList<Movie> movies, MovieWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(movies);
        words ??= MovieWords.None;
        Dictionary<string, int> indices = new(StringComparer.Ordinal);
        List<int> movieCounts = [];
        List<int> features = [];
        List<float> weights = [];
        _offsets = new int[movies.Count + 1];
        for (int item = 0; item < movies.Count; item++)
        {
            foreach ((string name, float weight) in ContentFields.Of(movies[item], words.Of(movies[item].Id)))
            {
                if (indices.TryAdd(name, movieCounts.Count))
                    movieCounts.Add(0);
                movieCounts[indices[name]]++;
                features.Add(indices[name]);
                weights.Add(weight);
            }

            _offsets[item + 1] = features.Count;
        }

        _names = new string[indices.Count];
        foreach ((string name, int feature) in indices)
            _names[feature] = name;
        _features = [.. features];
        _values = [.. weights];
        for (int at = 0; at < _values.Length; at++)
            _values[at] *= MathF.Log((float)movies.Count / movieCounts[_features[at]]);
        for (int item = 0; item < movies.Count; item++)
            Normalise(item);
    }

    public int FeatureCount => _names.Length;

    /// <summary>A feature's field and value: "genre:Drama", "director:Agnès Varda", "decade:196".</summary>
    public string Name(int feature) => _names[feature];

    /// <summary>The features of an item, in no order; aligned with <see cref="Values"/>. Its own feature is left out.</summary>
    public ReadOnlySpan<int> Features(int item) => _features.AsSpan(_offsets[item].._offsets[item + 1]);

    public ReadOnlySpan<float> Values(int item) => _values.AsSpan(_offsets[item].._offsets[item + 1]);

    /// <summary>How alike two items are: 0 for nothing in common, 1 for the same item.</summary>
    public float Cosine(int first, int second)
    {
        if (first == second)
            return 1;
        float sum = 0;
        for (int at = _offsets[first]; at < _offsets[first + 1]; at++)
        {
            int other = Features(second).IndexOf(_features[at]);
            if (other >= 0)
                sum += _values[at] * Values(second)[other];
        }

        return sum;
    }

    /// <summary>Writes the cosine of one item with every item; faster than one by one.</summary>
    public void Cosines(int item, Span<float> cosines)
    {
        float[] dense = new float[FeatureCount];
        AddTo(dense, item, 1);
        for (int other = 0; other < cosines.Length; other++)
            cosines[other] = other == item ? 1 : Dot(dense, other);
    }

    /// <summary>Writes the cosine of one item with each of some; faster than one by one.</summary>
    /// <param name="scratch">One zero for each feature; it is so again afterwards.</param>
    public void Cosines(int item, ReadOnlySpan<int> others, Span<float> cosines, float[] scratch)
    {
        AddTo(scratch, item, 1);
        for (int at = 0; at < others.Length; at++)
            cosines[at] = others[at] == item ? 1 : Dot(scratch, others[at]);
        foreach (int feature in Features(item))
            scratch[feature] = 0;
    }

    public bool Knows(int item) => _offsets[item + 1] > _offsets[item];

    public ILinearScores For(KnownSignals signals) => new ContentScores(this, signals);

    internal void AddTo(Span<float> dense, int item, float factor)
    {
        for (int at = _offsets[item]; at < _offsets[item + 1]; at++)
            dense[_features[at]] += factor * _values[at];
    }

    internal float Dot(ReadOnlySpan<float> dense, int item)
    {
        ReadOnlySpan<int> features = Features(item);
        ReadOnlySpan<float> values = Values(item);
        float sum = 0;
        for (int at = 0; at < features.Length && at < values.Length; at++)
            sum += dense[features[at]] * values[at];
        return sum;
    }

    private void Normalise(int item)
    {
        Span<float> values = _values.AsSpan(_offsets[item].._offsets[item + 1]);
        float squares = OwnWeight * OwnWeight;
        foreach (float value in values)
            squares += value * value;
        foreach (ref float value in values)
            value /= MathF.Sqrt(squares);
    }
}
