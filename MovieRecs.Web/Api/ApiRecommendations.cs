using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ranking;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Posters;
using MovieRecs.Web.Recommending;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Api;

/// <summary>What the recommender says, in the API's words: the one place where the API asks it.</summary>
internal sealed class ApiRecommendations(RecommendationService recommendations, ModelHolder models, CatalogueHolder catalogue)
{
    /// <param name="mostRows">How many rows at most.</param>
    /// <param name="mostPicks">How many picks in each at most.</param>
    public async Task<Answers.Recommendations> RowsAsync(RaterId rater, int mostRows, int mostPicks, CancellationToken cancellationToken)
    {
        // Cut, not asked for: what is in a row must not depend on how much of it is looked at.
        IReadOnlyList<Row> rows = await recommendations.RowsAsync(Viewer.Of(rater), HomeSettings.Default, cancellationToken);
        IReadOnlyList<FilterAdvice> advice = rows.Count == 0 ? await recommendations.LoosenAsync(Viewer.Of(rater), cancellationToken) : [];
        return new Answers.Recommendations([.. rows.Take(mostRows).Select(row => ToAnswer(row, mostPicks))], [.. advice.Select(FilterToLoosen.Of)]);
    }

    /// <param name="rater">Whose; null for a guest.</param>
    public async Task<SimilarMovies> SimilarAsync(Movie movie, RaterId? rater, int most, CancellationToken cancellationToken)
    {
        IReadOnlyList<Pick> picks = await recommendations.MoreLikeThisAsync(movie.Id, rater is { } person ? Viewer.Of(person) : Viewer.Of(GuestTaste.None), cancellationToken);
        return new SimilarMovies(MovieReference.Of(movie), ToAnswer(picks, most));
    }

    /// <summary>What a person is expected to think of a movie; null where there is nothing to tell it from, or no model yet.</summary>
    public async Task<ExpectedOpinion?> ExpectAsync(MovieId movie, RaterId rater, CancellationToken cancellationToken) =>
        models.Current is not null && await recommendations.ExpectAsync(movie, rater, cancellationToken) is { } expected ? ExpectedOpinion.Of(expected) : null;

    private RecommendationRow ToAnswer(Row row, int mostPicks) => new(row.Key, row.Kind, row.Heading, Reference(row.Cause), ToAnswer(row.Picks, mostPicks));

    private IReadOnlyList<RecommendedMovie> ToAnswer(IEnumerable<Pick> picks, int most) =>
        [.. from pick in picks.Take(most)
            let movie = catalogue.Current.Find(pick.Movie)
            where movie is not null
            select new RecommendedMovie(
                MovieReference.Of(movie), PosterUrl.For(movie), pick.Score, new RecommendationReason(pick.Why.Kind, Reference(pick.Why.Cause), pick.Why.Text))];

    private MovieReference? Reference(MovieId? id) => id is { } known && catalogue.Current.Find(known) is { } movie ? MovieReference.Of(movie) : null;
}
