using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// <see cref="HybridStars"/> that also look at when a rating is given: η = w₀ + Σ_j x_j w_j + Σ_{j&lt;l} x_j x_l v_j·v_l + s in
/// both machines, where s is the weight of the session that the rating belongs to, and its prior mean in one that the
/// training part doesn't have. Fitted by <see cref="DatedHybridStarsTrainer"/>.
/// </summary>
public sealed class DatedHybridStars : IStarModel
{
    private readonly BfmModel _lengths;
    private readonly BfmModel _steps;
    private readonly RatedItems _movies;
    private readonly TrainedRaters _raters;

    internal DatedHybridStars(BfmModel lengths, BfmModel steps, TrainedRaters raters)
    {
        _lengths = lengths;
        _steps = steps;
        _movies = new RatedItems(new Vocabulary<MovieId>(lengths.Samples.Movies));
        _raters = raters;
    }

    /// <summary>The samples of the machine that takes stars as lengths.</summary>
    internal BfmSamples Lengths => _lengths.Samples;

    /// <summary>The samples of the one that takes them as steps.</summary>
    internal BfmSamples Steps => _steps.Samples;

    /// <summary>What the models say of a rater; the view is an <see cref="IDatedStars"/>.</summary>
    public IPersonalStars For(RaterId rater)
    {
        KnownRatings known = KnownRatings.Of(_raters.RatingsOf(rater) ?? [], _movies);
        if (known.Items.Length == 0)
            return new Person(this, null, null, PersonSessions.None);
        ReadOnlySpan<long> times = _raters.TimesOf(rater);
        PersonSessions? sessions = times.IsEmpty ? null : PersonSessions.Of(times);
        return new Person(this, _lengths.Expect(known, [], sessions), _steps.Expect(known, [], sessions), sessions ?? PersonSessions.None);
    }

    private sealed class Person(DatedHybridStars model, BfmPerson? lengths, BfmPerson? steps, PersonSessions sessions) : IDatedStars
    {
        public bool TryPredict(MovieId movie, out float stars)
        {
            stars = 0;
            if (lengths is null || steps is null || !model._movies.TryGetIndex(movie, out int item))
                return false;
            stars = (lengths.Expect(item) + steps.Expect(item)) / 2;
            return true;
        }

        public bool TryPredict(MovieId movie, long at, out float stars)
        {
            if (lengths is null || steps is null || !sessions.TryFind(at, out int session))
                return TryPredict(movie, out stars);
            stars = 0;
            if (!model._movies.TryGetIndex(movie, out int item))
                return false;
            stars = (lengths.Expect(item, session) + steps.Expect(item, session)) / 2;
            return true;
        }
    }
}
