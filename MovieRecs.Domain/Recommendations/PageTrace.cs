using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ranking;

namespace MovieRecs.Domain.Recommendations;

/// <summary>Told by a home page in the making what happens, to be looked at afterwards. Without one nothing is kept.</summary>
internal sealed class PageTrace(TimeProvider clock)
{
    private const int MostPassedOver = 10;

    private readonly List<StepTime> _times = [];
    private readonly List<DiversityMove> _moves = [];
    private readonly List<(int Position, float Value)> _passedOver = [];
    private readonly Dictionary<string, IReadOnlyList<Movie>> _passedOverByRow = [];
    private long _since = clock.GetTimestamp();

    /// <summary>A step is over; the next begins.</summary>
    public void Done(string step)
    {
        long now = clock.GetTimestamp();
        _times.Add(new StepTime(step, clock.GetElapsedTime(_since, now)));
        _since = now;
    }

    /// <summary>A row is about to ask for the values of its films.</summary>
    public void BeginValues() => _passedOver.Clear();

    /// <summary>A film has no value for the row, since it is on the page already or kept for another row.</summary>
    public void PassedOver(int position, Func<int, float> valueOf) => _passedOver.Add((position, valueOf(position)));

    /// <summary>A row has been filled.</summary>
    public void Added(HomePage page, Row row)
    {
        // These two choose among films by one value, and order them by another.
        if (row.Kind is RowKind.BecauseYouWatched or RowKind.Different)
            return;
        float last = row.Picks.Min(pick => pick.Score);
        _passedOverByRow[row.Key] =
        [
            .. _passedOver.Where(film => film.Value > last).OrderByDescending(film => film.Value).ThenBy(film => film.Position)
                .Take(MostPassedOver).Select(film => page.MovieAt(film.Position)),
        ];
    }

    /// <summary>The top picks have been chosen.</summary>
    /// <param name="best">The positions of the films to choose from, best first.</param>
    /// <param name="picks">Indices into <paramref name="best"/>.</param>
    public void Diversified(HomePage page, int[] best, int[] picks, DiversityTrace diversity)
    {
        for (int at = 0; at < best.Length; at++)
        {
            int place = Array.IndexOf(picks, at);
            if (place < 0 && at >= picks.Length)
                continue;
            (int pick, float likeness, float cost) = diversity[at];
            _moves.Add(new DiversityMove(page.MovieAt(best[at]), at + 1, place < 0 ? null : place + 1, pick < 0 ? null : page.MovieAt(best[pick]), likeness, cost));
        }

        Done("Diversified");
    }

    /// <summary>All of it.</summary>
    /// <param name="films">How many of the best films to explain.</param>
    public Autopsy ToAutopsy(HomePage page, int films)
    {
        Func<int, bool>? allows = page.Settings.Allows is { } allowsMovie ? item => allowsMovie(page.Model.Movies[item]) : null;
        Dictionary<MovieId, PagePlace> places = [];
        foreach (Row row in page.Rows)
        {
            foreach ((int at, Pick pick) in row.Picks.Index())
                places.TryAdd(pick.Movie, new PagePlace(row.Heading, at + 1));
        }

        return new Autopsy(
            CandidateSelector.Count(page.Model, page.Profile, allows),
            [
                .. TopNRanker.Top(page.Scores.Scores, films)
                    .Select(position => new DissectedFilm(ScoreBreakdown.Of(page.Model, page.Scores, position), places.GetValueOrDefault(page.MovieAt(position).Id))),
            ],
            [.. page.Rows.Select(row => new DissectedRow(row, _passedOverByRow.GetValueOrDefault(row.Key, [])))],
            _moves,
            _times);
    }
}
