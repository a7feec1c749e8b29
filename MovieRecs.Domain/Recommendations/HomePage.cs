using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>A home page in the making: the person's scored candidates, the rows so far and what is already on them.</summary>
internal sealed class HomePage
{
    private readonly bool[] _offered;
    private readonly int[] _positions;
    private readonly List<Row> _rows = [];

    /// <param name="trace">Told what happens, where somebody asks; the page is the same without.</param>
    public HomePage(TrainedModel model, UserProfile profile, HomeSettings settings, PageTrace? trace = null)
    {
        (Model, Profile, Settings, Trace) = (model, profile, settings, trace);
        Func<int, bool>? allows = settings.Allows is { } allowsMovie ? item => allowsMovie(model.Movies[item]) : null;
        int[] candidates = CandidateSelector.Select(model, profile, allows);
        trace?.Done("Candidates chosen");
        Scores = model.Scorer.Score(new KnownSignals(profile, model.Items), candidates);
        trace?.Done("Scored");
        Reasons = new Reasons(model, Scores);
        _offered = new bool[Scores.Candidates.Length];
        _positions = new int[model.Items.Count];
        Array.Fill(_positions, -1);
        for (int position = 0; position < _offered.Length; position++)
            _positions[Scores.Candidates[position]] = position;
    }

    public TrainedModel Model { get; }

    public UserProfile Profile { get; }

    public HomeSettings Settings { get; }

    public PageTrace? Trace { get; }

    public HybridScores Scores { get; }

    public Reasons Reasons { get; }

    public IReadOnlyList<Row> Rows => _rows;

    public Movie MovieAt(int position) => Model.Movies[Scores.Candidates[position]];

    /// <summary>How many genres a candidate has beside its first: 0 for one without any.</summary>
    public int FurtherGenres(int position) => Model.FurtherGenres[Scores.Candidates[position]];

    /// <summary>The position of a movie among the candidates, or −1.</summary>
    public int PositionOf(MovieId movie) => Model.Items.TryGetIndex(movie, out int item) ? _positions[item] : -1;

    /// <summary>A value for each candidate, or −∞ where it is on the page already.</summary>
    /// <param name="valueOf">By position.</param>
    public float[] Values(Func<int, float> valueOf)
    {
        float[] values = new float[_offered.Length];
        Trace?.BeginValues();
        for (int position = 0; position < values.Length; position++)
            values[position] = ValueUnlessOffered(position, valueOf);
        return values;
    }

    /// <summary>As the other, with values for those of the items only that are candidates.</summary>
    public float[] Values(IEnumerable<int> items, Func<int, float> valueOf)
    {
        float[] values = new float[_offered.Length];
        Array.Fill(values, float.NegativeInfinity);
        Trace?.BeginValues();
        foreach (int item in items)
        {
            int position = _positions[item];
            if (position >= 0)
                values[position] = ValueUnlessOffered(position, valueOf);
        }

        return values;
    }

    /// <summary>Adds a row of the candidates with the highest values, unless there are too few.</summary>
    public bool TryAddTop(RowKind kind, string key, string heading, float[] values, Func<int, Explanation> why) =>
        TryAdd(kind, key, heading, null, TopNRanker.Top(values, Settings.PicksPerRow), position => values[position], why);

    /// <summary>Adds a row of these candidates, unless they are too few.</summary>
    /// <param name="valueOf">What a position was ranked by.</param>
    public bool TryAdd(RowKind kind, string key, string heading, MovieId? cause, int[] positions, Func<int, float> valueOf, Func<int, Explanation> why)
    {
        if (positions.Length < Math.Max(1, Settings.FewestPicks))
            return false;
        foreach (int position in positions)
            _offered[position] = true;
        Row row = new(kind, key, heading, cause, [.. positions.Select(position => new Pick(MovieAt(position).Id, valueOf(position), why(position)))]);
        Trace?.Added(this, row);
        Add(row);
        return true;
    }

    /// <summary>Takes a movie off the candidates without putting it on the page.</summary>
    public void Withhold(MovieId movie)
    {
        if (PositionOf(movie) is >= 0 and int position)
            _offered[position] = true;
    }

    /// <summary>Adds a row as it is, and takes its movies off the candidates.</summary>
    public void Add(Row row)
    {
        foreach (Pick pick in row.Picks)
            Withhold(pick.Movie);
        _rows.Add(row);
    }

    private float ValueUnlessOffered(int position, Func<int, float> valueOf)
    {
        if (!_offered[position])
            return valueOf(position);
        Trace?.PassedOver(position, valueOf);
        return float.NegativeInfinity;
    }
}
