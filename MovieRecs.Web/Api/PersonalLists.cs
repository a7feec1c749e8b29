using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Api.Answers;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Api;

/// <summary>Reads what a person rated, judged, listed and hid, in pages with the newest first.</summary>
internal sealed class PersonalLists(IDbContextFactory<MovieRecsDbContext> stores)
{
    public Task<ResultPage<RatedMovie>> RatingsAsync(RaterId rater, int page, int size, CancellationToken cancellationToken) =>
        PageAsync(Ratings(rater), ToRating, page, size, cancellationToken);

    /// <summary>The person's rating of a movie; null where there is none.</summary>
    public Task<RatedMovie?> RatingAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken) =>
        OneAsync(Ratings(rater), movie, ToRating, cancellationToken);

    public Task<ResultPage<ListedMovie>> ListAsync(PersonalList list, RaterId rater, int page, int size, CancellationToken cancellationToken) =>
        PageAsync(Listed(list, rater), ToListed, page, size, cancellationToken);

    /// <summary>The movie's place in one of the lists; null where it isn't on it.</summary>
    public Task<ListedMovie?> EntryAsync(PersonalList list, RaterId rater, MovieId movie, CancellationToken cancellationToken) =>
        OneAsync(Listed(list, rater), movie, ToListed, cancellationToken);

    public Task<ResultPage<JudgedMovie>> ThumbsAsync(RaterId rater, int page, int size, CancellationToken cancellationToken) =>
        PageAsync(Thumbs(rater), ToThumb, page, size, cancellationToken);

    /// <summary>The person's thumb for a movie; null where there is none.</summary>
    public Task<JudgedMovie?> ThumbAsync(RaterId rater, MovieId movie, CancellationToken cancellationToken) =>
        OneAsync(Thumbs(rater), movie, ToThumb, cancellationToken);

    private static Func<MovieRecsDbContext, IQueryable<Mark>> Ratings(RaterId rater) => store => store.Ratings
        .Where(row => row.RaterId == rater)
        .Select(row => new Mark { MovieId = row.MovieId, At = row.RatedAt, Stars = row.Stars });

    private static Func<MovieRecsDbContext, IQueryable<Mark>> Thumbs(RaterId rater) => store => store.Thumbs
        .Where(row => row.RaterId == rater)
        .Select(row => new Mark { MovieId = row.MovieId, At = row.GivenAt, Thumb = row.Thumb });

    private static Func<MovieRecsDbContext, IQueryable<Mark>> Listed(PersonalList list, RaterId rater) => store => list switch
    {
        PersonalList.Watchlist => store.Watchlist.Where(row => row.RaterId == rater).Select(row => new Mark { MovieId = row.MovieId, At = row.AddedAt }),
        _ => store.NotInterested.Where(row => row.RaterId == rater).Select(row => new Mark { MovieId = row.MovieId, At = row.AddedAt }),
    };

    private static RatedMovie ToRating(Mark mark, MovieReference movie) => new(movie, mark.Stars!.Value.Value, DateTimeOffset.FromUnixTimeSeconds(mark.At));

    private static JudgedMovie ToThumb(Mark mark, MovieReference movie) => new(movie, mark.Thumb!.Value, DateTimeOffset.FromUnixTimeSeconds(mark.At));

    private static ListedMovie ToListed(Mark mark, MovieReference movie) => new(movie, DateTimeOffset.FromUnixTimeSeconds(mark.At));

    private async Task<ResultPage<T>> PageAsync<T>(
        Func<MovieRecsDbContext, IQueryable<Mark>> marksOf, Func<Mark, MovieReference, T> answer, int page, int size, CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        int total = await marksOf(store).CountAsync(cancellationToken);
        IQueryable<Mark> part = marksOf(store).OrderByDescending(mark => mark.At).ThenBy(mark => mark.MovieId).Skip((page - 1) * size).Take(size);
        return new ResultPage<T>([.. (await WithMoviesAsync(store, part, cancellationToken)).Select(row => answer(row.Mark, row.Movie))], page, size, total);
    }

    private async Task<T?> OneAsync<T>(
        Func<MovieRecsDbContext, IQueryable<Mark>> marksOf, MovieId movie, Func<Mark, MovieReference, T> answer, CancellationToken cancellationToken)
        where T : class
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        List<(Mark Mark, MovieReference Movie)> rows = await WithMoviesAsync(store, marksOf(store).Where(mark => mark.MovieId == movie), cancellationToken);
        return rows is [var row] ? answer(row.Mark, row.Movie) : null;
    }

    private static async Task<List<(Mark Mark, MovieReference Movie)>> WithMoviesAsync(MovieRecsDbContext store, IQueryable<Mark> marks, CancellationToken cancellationToken)
    {
        var rows = await marks
            .Join(store.Movies, mark => mark.MovieId, movie => movie.Id, (mark, movie) => new { Mark = mark, movie.Id, movie.Title, movie.Year })
            .OrderByDescending(row => row.Mark.At).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Mark, new MovieReference(row.Id.Value, row.Title, row.Year)))];
    }

    /// <summary>What any of the lists keeps of a movie.</summary>
    private sealed class Mark
    {
        public MovieId MovieId { get; init; }

        /// <summary>Unix seconds.</summary>
        public long At { get; init; }

        public Stars? Stars { get; init; }

        public Thumb? Thumb { get; init; }
    }
}
