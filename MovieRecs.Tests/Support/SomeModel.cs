using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Ials;
using MovieRecs.Domain.Models.Snapshots;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Tests.Support;

/// <summary>Short ways to train on hand-made data and to write profiles.</summary>
internal static class SomeModel
{
    /// <summary>Small rows are kept, so that a handful of movies makes a page.</summary>
    public static HomeSettings ShortRows { get; } = new() { FewestPicks = 1 };

    /// <summary>A star prediction of few samples.</summary>
    public static HybridStarsSettings QuickStars { get; } = new() { Sampling = new BfmSettings { Rank = 2, Sweeps = 30, BurnIn = 10, Samples = 5, UsesTraits = false } };

    public static TrainedModel Train(IReadOnlyList<Movie> movies, RatingDataset? ratings = null) =>
        new ModelTrainer(TimeProvider.System).Train(movies, ratings ?? new RatingDataset([]), new ModelSettings { Ials = new IalsSettings { Threads = 1 } });

    /// <summary>A profile from (movie, stars) pairs, the last one newest.</summary>
    public static UserProfile Profile(params (int Movie, double Stars)[] ratings) =>
        new(ratings.Select((rating, at) => Signal(rating.Movie, rating.Stars, at)));

    public static Signal Signal(int movie, double stars, long at = 0) => new(new MovieId(movie), Some.Rating(0, movie, stars).Stars, null, at);

    public static Signal Viewing(int movie, WatchOutcome outcome, long at = 0) => new(new MovieId(movie), null, outcome, at);

    /// <summary>A signal of any kind there is: 1 to 10 half steps, or beyond them a thumb, a refusal, a watchlist entry, viewings.</summary>
    public static Signal AnySignal(int movie, int kind) => kind switch
    {
        >= 1 and <= 10 => Signal(movie, kind / 2.0),
        0 => Viewing(movie, WatchOutcome.Abandoned) with { WatchedShare = 0.4f },
        11 => new Signal(new MovieId(movie), null, null, 0) { Thumb = movie % 2 == 0 ? Thumb.Up : Thumb.Down },
        12 => new Signal(new MovieId(movie), null, null, 0) { Interest = Interest.Refused },
        13 => new Signal(new MovieId(movie), null, null, 0) { Interest = Interest.Listed },
        _ => Viewing(movie, WatchOutcome.Finished) with { Rewatches = 1 },
    };

    /// <summary>Forty films in two genres of twenty, and thirty raters of whom each loves one of the genres and not the other.</summary>
    public static TrainedModel TwoTastes()
    {
        Movie[] movies = [.. Enumerable.Range(1, 40).Select(id => Some.Movie(id, $"Film {id}", 1980 + id, id <= 20 ? "Sci-Fi" : "Romance"))];
        return Train(movies, new RatingDataset(TwoTastesRatings()));
    }

    /// <summary>The same with a star prediction of few samples.</summary>
    public static TrainedModel TwoTastesWithStars()
    {
        TrainedModel model = TwoTastes();
        ModelSnapshot quick = model.Snapshot with { Facts = model.Facts with { Settings = model.Facts.Settings with { Stars = QuickStars } } };
        return new TrainedModel(new ModelTrainer(TimeProvider.System).FitStars(quick, model.Movies, new RatingDataset(TwoTastesRatings())), model.Movies);
    }

    /// <summary>The ratings of <see cref="TwoTastes"/>.</summary>
    public static Rating[] TwoTastesRatings() =>
    [
        .. from rater in Enumerable.Range(1, 30)
           from movie in Enumerable.Range(1, 40)
           where ((rater * 7) + (movie * 3)) % 5 != 0
           select Some.Rating(rater, movie, (rater <= 15) == (movie <= 20) ? 4.5 : 1.5),
    ];
}
