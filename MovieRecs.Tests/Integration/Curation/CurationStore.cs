using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Curation;

/// <summary>A site with two films that are one, and people who have done everything about them.</summary>
internal static class CurationStore
{
    public const int Gone = 101;
    public const int Kept = 102;

    private static readonly string[] _tables =
        ["Movies", "MovieGenre", "Credits", "MovieTags", "ExternalIds", "MovieStatistics", "MovieAliases", "MovieNames", "MovieEdits", "Ratings", "Thumbs", "Watchlist", "NotInterested", "WatchEvents", "Predictions"];

    /// <summary>Of the raters 1 to 4: the first has something about the film that goes only, the second about both, the third about the one that stays, the fourth has seen one and listed the other.</summary>
    public static async Task<SiteFactory> CreateAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        await site.WithStoreAsync(async store =>
        {
            Genre crime = new() { Name = "Crime" };
            Genre drama = new() { Name = "Drama" };
            Tag heist = new() { Name = "heist" };
            Tag cops = new() { Name = "cops" };
            Person mann = new() { Name = "Michael Mann" };
            store.Movies.Add(new Movie
            {
                Id = new MovieId(Gone),
                Title = "Heat, The",
                Year = 1995,
                RuntimeMinutes = 170,
                Origin = MovieOrigin.Imported,
                Genres = [crime],
                Credits = [new Credit { Person = mann, Role = CreditRole.Director }],
                Tags = [new MovieTag { Tag = heist, Count = 3 }, new MovieTag { Tag = cops }],
                ExternalIds = [new ExternalId { Source = ExternalSource.Imdb, Value = "tt0113277" }, new ExternalId { Source = ExternalSource.Tmdb, Value = "949" }],
            });
            store.Movies.Add(new Movie
            {
                Id = new MovieId(Kept),
                Title = "Heat",
                Year = 1995,
                Country = "USA",
                Genres = [drama],
                Tags = [new MovieTag { Tag = heist, Count = 2 }],
                ExternalIds = [new ExternalId { Source = ExternalSource.Tmdb, Value = "950" }],
            });
            store.Raters.AddRange(Enumerable.Range(1, 4).Select(id => new Rater { Id = new RaterId(id), Source = RaterSource.Demo, SourceKey = $"demo:{id}" }));
            await store.SaveChangesAsync();
            await store.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Ratings (RaterId, MovieId, HalfSteps, RatedAt) VALUES (1, 101, 9, 100), (2, 101, 8, 200), (2, 102, 6, 150), (3, 102, 4, 300);
                INSERT INTO Thumbs (RaterId, MovieId, Thumb, GivenAt) VALUES (2, 101, 1, 10), (2, 102, 2, 20), (1, 101, 1, 5);
                INSERT INTO Watchlist (RaterId, MovieId, AddedAt) VALUES (3, 101, 1), (4, 102, 7);
                INSERT INTO NotInterested (RaterId, MovieId, AddedAt) VALUES (1, 101, 3), (2, 101, 4), (2, 102, 5);
                INSERT INTO WatchEvents (RaterId, MovieId, WatchedOn, Outcome, IsRewatch) VALUES (4, 101, '2024-05-01', 1, 0), (3, 102, '2024-05-02', 1, 0);
                INSERT INTO Predictions (RaterId, MovieId, ExpectedStars, Lowest, Highest, Match, HalfSteps, RatingsKnown, WasShown, RecordedAt)
                VALUES (2, 101, 4.0, 3.25, 4.75, NULL, 8, 12, 0, 90), (2, 102, 3.1, NULL, NULL, 0.4, 6, 13, 1, 95);
                INSERT INTO MovieStatistics (MovieId, RatingCount, HalfStepSum, LikedCount) VALUES (101, 2, 17, 2), (102, 2, 10, 0);
                """);
            return 0;
        });
        return site;
    }

    /// <summary>All that the store says of films and of what people did about them.</summary>
    public static Task<string> DumpAsync(this SiteFactory site) => site.WithStoreAsync(async store =>
    {
        List<string> lines = [];
        foreach (string table in _tables)
        {
            await store.Database.OpenConnectionAsync();
            using System.Data.Common.DbCommand command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using System.Data.Common.DbDataReader reader = await command.ExecuteReaderAsync();
            List<string> rows = [];
            while (await reader.ReadAsync())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
            lines.AddRange(rows.Order(StringComparer.Ordinal).Prepend(table));
        }

        return string.Join('\n', lines);
    });
}
