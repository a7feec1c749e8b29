using System.Globalization;
using Microsoft.Data.Sqlite;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using SQLitePCL;

namespace MovieRecs.Web.Curation;

/// <summary>One pass over all ratings in the order of their key, which is by rater: one rater's are in memory at a time.</summary>
/// <param name="connection">Open; what it reads is of one moment.</param>
internal sealed class RaterScan(SqliteConnection connection)
{
    private const int RowsBetweenReports = 1 << 18;

    private readonly List<int> _counts = [];
    private readonly List<RaterTraits> _striking = [];
    private readonly Dictionary<RaterId, int> _many = [];
    private readonly Dictionary<(int Band, ulong Key), RaterId> _firstByKey = [];
    private readonly HashSet<(RaterId First, RaterId Second)> _pairs = [];

    /// <summary>More pairs that look alike than these are not compared one by one.</summary>
    public int MostComparisons { get; init; } = 5000;

    /// <summary>How many pairs that look alike were beyond that, and not compared.</summary>
    public int NotCompared => Math.Max(0, _pairs.Count - MostComparisons);

    /// <summary>How many have rated anything.</summary>
    public int Raters => _counts.Count;

    public int UsualMost { get; private set; }

    /// <param name="onProgress">Called now and then with how many ratings are read.</param>
    /// <remarks>Past ADO.NET, which takes several times as long for a row as SQLite does.</remarks>
    public void Run(Action<long> onProgress)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "SELECT RaterId, MovieId, HalfSteps, RatedAt FROM Ratings ORDER BY RaterId", out sqlite3_stmt statement), connection.Handle);
        using (statement)
        {
            List<Rating> ratings = [];
            long done = 0;
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                RaterId rater = new(raw.sqlite3_column_int(statement, 0));
                if (ratings.Count > 0 && ratings[0].Rater != rater)
                    Look(ratings);
                ratings.Add(new Rating(rater, new MovieId(raw.sqlite3_column_int(statement, 1)), Stars.FromHalfSteps(raw.sqlite3_column_int(statement, 2)), raw.sqlite3_column_int64(statement, 3)));
                if (++done % RowsBetweenReports == 0)
                    onProgress(done);
            }

            if (result != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            Look(ratings);
        }

        UsualMost = OddRaterRule.UsualMost(_counts);
    }

    /// <summary>Whoever is odd, the oddest first.</summary>
    public IReadOnlyList<OddRater> Odd()
    {
        Dictionary<RaterId, List<OddReason>> odd = [];
        Dictionary<RaterId, int> counts = new(_many);
        foreach (RaterTraits traits in _striking)
        {
            counts[traits.Rater] = traits.Count;
            if (OddRaterRule.IsAllTheSame(traits))
                Add(traits.Rater, OddKind.AllTheSame, $"{traits.Count:N0} films, all of {(traits.OnlyStars?.Value == 1 ? "1 star" : $"{traits.OnlyStars} stars")}");
            if (OddRaterRule.IsBurst(traits))
                Add(traits.Rater, OddKind.Burst, $"{traits.MostAtOnce:N0} ratings within one minute");
        }

        foreach ((RaterId first, RaterId second) in _pairs.Take(MostComparisons))
            Compare(first, second);
        foreach ((RaterId rater, int count) in _many.Where(pair => OddRaterRule.IsMany(pair.Value, UsualMost)))
            Add(rater, OddKind.Many, $"{count:N0} ratings, where 99 of 100 raters have at most {UsualMost:N0}");
        return [.. odd.Select(pair => new OddRater(pair.Key, counts[pair.Key], pair.Value)).OrderByDescending(rater => rater.Reasons.Count).ThenByDescending(rater => rater.Ratings).ThenBy(rater => rater.Rater)];

        void Add(RaterId rater, OddKind kind, FormattableString text)
        {
            if (!odd.TryGetValue(rater, out List<OddReason>? reasons))
                odd.Add(rater, reasons = []);
            reasons.Add(new OddReason(kind, text.ToString(CultureInfo.InvariantCulture)));
        }

        void Compare(RaterId first, RaterId second)
        {
            HashSet<(int, int)> one = Pairs(first);
            HashSet<(int, int)> other = Pairs(second);
            int common = one.Count(other.Contains);
            int either = one.Count + other.Count - common;
            if (common < OddRaterRule.CopyShare * either)
                return;
            (counts[first], counts[second]) = (one.Count, other.Count);
            Add(second, OddKind.Copy, $"{common:N0} of {either:N0} ratings the same as rater {first}'s");
            if (!odd.TryGetValue(first, out List<OddReason>? known) || known.All(reason => reason.Kind != OddKind.Copy))
                Add(first, OddKind.Copy, $"{common:N0} of {either:N0} ratings the same as rater {second}'s");
        }
    }

    /// <summary>Looks at all ratings of one rater, and empties the list for the next.</summary>
    private void Look(List<Rating> ratings)
    {
        if (ratings.Count == 0)
            return;
        RaterTraits traits = new(ratings[0].Rater, ratings);
        _counts.Add(traits.Count);
        if (OddRaterRule.IsAllTheSame(traits) || OddRaterRule.IsBurst(traits))
            _striking.Add(traits);
        if (traits.Count >= OddRaterRule.LeastMany)
            _many.Add(traits.Rater, traits.Count);
        if (traits.Count >= OddRaterRule.Enough)
        {
            foreach ((int band, ulong key) in traits.Keys().Index())
            {
                if (!_firstByKey.TryAdd((band, key), traits.Rater))
                    _pairs.Add((_firstByKey[(band, key)], traits.Rater));
            }
        }

        ratings.Clear();
    }

    private HashSet<(int Movie, int HalfSteps)> Pairs(RaterId rater)
    {
        HashSet<(int, int)> pairs = [];
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT MovieId, HalfSteps FROM Ratings WHERE RaterId = $rater";
        command.Parameters.AddWithValue("$rater", rater.Value);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            pairs.Add((reader.GetInt32(0), reader.GetInt32(1)));
        return pairs;
    }
}
