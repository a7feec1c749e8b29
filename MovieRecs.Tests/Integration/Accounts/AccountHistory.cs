using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Accounts;

/// <summary>Gives accounts a past: three films and what somebody did with them.</summary>
internal static class AccountHistory
{
    /// <summary>Three films with nobody else's ratings: their ids are beyond those of the starter catalogue.</summary>
    public const int Heat = 90_001;

    public const int Ran = 90_002;

    public const int Solaris = 90_003;

    /// <summary>Heat rated 4.5, which was expected, and abandoned, Ran on the watchlist, Solaris not wanted and given a thumb, gems asked for and no westerns.</summary>
    public static async Task<RaterId> AddAsync(SiteFactory site, string email)
    {
        await AddRatingAsync(site, email, Heat, 4.5);
        return await site.WithStoreAsync(async store =>
        {
            RaterId rater = await RaterOfAsync(store, email);
            store.WatchEvents.Add(new WatchEvent { Rater = rater, Movie = new MovieId(Heat), WatchedOn = new DateOnly(2026, 1, 2), Outcome = WatchOutcome.Abandoned });
            store.Watchlist.Add(new WatchlistEntry { RaterId = rater, MovieId = new MovieId(Ran), AddedAt = 1 });
            store.NotInterested.Add(new NotInterestedEntry { RaterId = rater, MovieId = new MovieId(Solaris), AddedAt = 2 });
            store.Predictions.Add(new RecordedPrediction
            {
                RaterId = rater,
                MovieId = new MovieId(Heat),
                ExpectedStars = 4.25f,
                Lowest = 3.5f,
                Highest = 5,
                Given = Stars.FromHalfSteps(9),
                RatingsKnown = 7,
                WasShown = true,
                RecordedAt = 3,
            });
            store.Thumbs.Add(new ThumbEntry { RaterId = rater, MovieId = new MovieId(Solaris), Thumb = Thumb.Down, GivenAt = 2 });
            store.Preferences.Add(new RaterPreferences { RaterId = rater, Popularity = -50 });
            store.PreferenceEntries.Add(new PreferenceEntry { RaterId = rater, Kind = PreferenceKind.ExcludedGenre, Value = "Western" });
            await store.SaveChangesAsync();
            return rater;
        });
    }

    /// <summary>A rating, with the film's statistics kept as the site keeps them.</summary>
    public static Task<int> AddRatingAsync(SiteFactory site, string email, int film, double stars) => site.WithStoreAsync(async store =>
    {
        MovieId movie = new(film);
        if (!await store.Movies.AnyAsync(row => row.Id == new MovieId(Solaris)))
            store.Movies.AddRange(Some.Movie(Heat, "Heat", 1995), Some.Movie(Ran, "Ran", 1985), Some.Movie(Solaris, "Solaris", 1972));
        MovieStatistics statistics = await store.MovieStatistics.FindAsync(movie) ?? store.MovieStatistics.Add(new MovieStatistics { MovieId = movie }).Entity;
        Assert.True(Stars.TryFrom(stars, out Stars value));
        store.Ratings.Add(new StoredRating { RaterId = await RaterOfAsync(store, email), MovieId = movie, Stars = value, RatedAt = 3 });
        statistics.RatingCount++;
        statistics.HalfStepSum += value.HalfSteps;
        statistics.LikedCount += value.HalfSteps >= 8 ? 1 : 0;
        return await store.SaveChangesAsync();
    });

    private static Task<RaterId> RaterOfAsync(MovieRecsDbContext store, string email) =>
        store.Users.Where(account => account.Email == email).Join(store.Raters, account => account.Id, rater => rater.AccountId, (account, rater) => rater.Id).SingleAsync();
}
