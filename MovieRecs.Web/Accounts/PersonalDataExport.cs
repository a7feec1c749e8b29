using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Web.Accounts;

/// <summary>Collects what the store holds about a person.</summary>
public sealed class PersonalDataExport(UserManager<Account> users, RaterDirectory raters, ApiTokens tokens, MovieRecsDbContext store)
{
    public async Task<PersonalData> CollectAsync(Account account, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        RaterId rater = await raters.GetOrCreateAsync(account.Id, cancellationToken);
        return new PersonalData
        {
            Email = account.Email ?? "",
            DisplayName = account.DisplayName,
            BuddyName = account.BuddyName,
            Roles = [.. await users.GetRolesAsync(account)],
            Ratings = await RatingsAsync(rater, cancellationToken),
            Viewings = await ViewingsAsync(rater, cancellationToken),
            Watchlist = await MarksAsync(store.Watchlist.Where(entry => entry.RaterId == rater).Select(entry => new Mark { Movie = entry.MovieId, AddedAt = entry.AddedAt }), cancellationToken),
            Predictions = await PredictionsAsync(rater, cancellationToken),
            NotInterested = await MarksAsync(store.NotInterested.Where(entry => entry.RaterId == rater).Select(entry => new Mark { Movie = entry.MovieId, AddedAt = entry.AddedAt }), cancellationToken),
            Thumbs = await ThumbsAsync(rater, cancellationToken),
            Preferences = Said((await ProfileReader.ReadAsync(store, rater, cancellationToken)).Preferences),
            AccessTokens = [.. (await tokens.ListAsync(account.Id, cancellationToken)).Select(Token)],
        };
    }

    private async Task<IReadOnlyList<PersonalData.JudgedMovie>> ThumbsAsync(RaterId rater, CancellationToken cancellationToken)
    {
        var rows = await store.Thumbs.Where(entry => entry.RaterId == rater)
            .Join(store.Movies, entry => entry.MovieId, movie => movie.Id, (entry, movie) => new { movie.Title, movie.Year, entry.Thumb, entry.GivenAt })
            .OrderBy(row => row.GivenAt)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PersonalData.JudgedMovie(row.Title, row.Year, row.Thumb, DateTimeOffset.FromUnixTimeSeconds(row.GivenAt)))];
    }

    private static PersonalData.Preference[] Said(Preferences preferences) =>
    [
        new("popularity", preferences.Popularity.ToString(CultureInfo.InvariantCulture)),
        .. preferences.Diversity is { } diversity ? [new PersonalData.Preference("diversity", diversity.ToString(CultureInfo.InvariantCulture))] : Array.Empty<PersonalData.Preference>(),
        .. preferences.LikedGenres.Order(StringComparer.Ordinal).Select(genre => new PersonalData.Preference("liked genre", genre)),
        .. preferences.Filters().Select(filter => new PersonalData.Preference(Name(filter.Kind), filter.Value)),
    ];

    private static string Name(FilterKind kind) => kind switch
    {
        FilterKind.Minutes => "most minutes",
        FilterKind.Genre => "excluded genre",
        FilterKind.Decade => "excluded decade",
        _ => "excluded person",
    };

    private async Task<IReadOnlyList<PersonalData.RatedMovie>> RatingsAsync(RaterId rater, CancellationToken cancellationToken)
    {
        var rows = await store.Ratings.Where(rating => rating.RaterId == rater)
            .Join(store.Movies, rating => rating.MovieId, movie => movie.Id, (rating, movie) => new { movie.Title, movie.Year, rating.Stars, rating.RatedAt })
            .OrderBy(row => row.RatedAt)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PersonalData.RatedMovie(row.Title, row.Year, row.Stars.Value, DateTimeOffset.FromUnixTimeSeconds(row.RatedAt)))];
    }

    private async Task<IReadOnlyList<PersonalData.Viewing>> ViewingsAsync(RaterId rater, CancellationToken cancellationToken) =>
        await store.WatchEvents.Where(watched => watched.Rater == rater)
            .OrderBy(watched => watched.WatchedOn)
            .Join(store.Movies, watched => watched.Movie, movie => movie.Id, (watched, movie) =>
                new PersonalData.Viewing(movie.Title, movie.Year, watched.WatchedOn, watched.Outcome, watched.MinutesWatched, watched.IsRewatch))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PersonalData.ForetoldMovie>> PredictionsAsync(RaterId rater, CancellationToken cancellationToken)
    {
        var rows = await store.Predictions.AsNoTracking().Where(prediction => prediction.RaterId == rater)
            .Join(store.Movies, prediction => prediction.MovieId, movie => movie.Id, (prediction, movie) => new { movie.Title, movie.Year, prediction })
            .OrderBy(row => row.prediction.RecordedAt)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new PersonalData.ForetoldMovie(
                row.Title, row.Year, row.prediction.ExpectedStars, row.prediction.Lowest, row.prediction.Highest, row.prediction.Match, row.prediction.Given.Value,
                row.prediction.RatingsKnown, row.prediction.WasShown, DateTimeOffset.FromUnixTimeSeconds(row.prediction.RecordedAt))),
        ];
    }

    private async Task<IReadOnlyList<PersonalData.MarkedMovie>> MarksAsync(IQueryable<Mark> marks, CancellationToken cancellationToken)
    {
        var rows = await marks
            .Join(store.Movies, mark => mark.Movie, movie => movie.Id, (mark, movie) => new { movie.Title, movie.Year, mark.AddedAt })
            .OrderBy(row => row.AddedAt)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PersonalData.MarkedMovie(row.Title, row.Year, DateTimeOffset.FromUnixTimeSeconds(row.AddedAt)))];
    }

    private static PersonalData.AccessToken Token(ApiToken token) => new(
        token.Name,
        DateTimeOffset.FromUnixTimeSeconds(token.CreatedAt),
        token.LastUsedAt is { } last ? DateTimeOffset.FromUnixTimeSeconds(last) : null);

    private sealed class Mark
    {
        public MovieId Movie { get; init; }

        public long AddedAt { get; init; }
    }
}
