using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Api;

/// <summary>All that the API writes. Unlike a person, a program waits a moment only while others write to the store, and is told to come again.</summary>
internal sealed class ApiWriters(WriteGate gate, PersonalQueries people, ModelHolder models, TimeProvider clock)
{
    private readonly RatingService _ratings = new(new RatingWriter(gate.Brief, clock), people, models);

    public ListWriter Lists { get; } = new(gate.Brief, clock);

    /// <remarks>A program may have asked for the film before, which tells what is expected, so that counts as seen.</remarks>
    /// <param name="stars">Null takes the rating back.</param>
    public Task RateAsync(RaterId rater, MovieId movie, Stars? stars, CancellationToken cancellationToken) =>
        stars is { } given ? _ratings.SetAsync(rater, movie, given, wasShown: true, cancellationToken) : _ratings.ClearAsync(rater, movie, cancellationToken);
}
