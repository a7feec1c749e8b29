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

    /// <remarks>
    /// A program may have asked for a film that isn't rated, which tells what is expected, so that counts as seen. Of a rated one
    /// it is told nothing: it only changes what was given.
    /// </remarks>
    /// <param name="stars">Null takes the rating back.</param>
    public async Task RateAsync(RaterId rater, MovieId movie, Stars? stars, CancellationToken cancellationToken)
    {
        if (stars is { } given)
            await _ratings.SetAsync(rater, movie, given, wasShown: (await people.StateAsync(rater, movie, cancellationToken)).HalfSteps == 0, cancellationToken);
        else
            await _ratings.ClearAsync(rater, movie, cancellationToken);
    }
}
