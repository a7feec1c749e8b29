using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class StoreChecksTests : IAsyncLifetime
{
    private RealStore _store = null!;
    private RaterId _ann;

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        await _store.AddMoviesAsync("Heat");
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(-3)]
    public async Task Insert_ARatingOffTheScale_IsRefusedByTheStore(int halfSteps)
    {
        SqliteException refusal = await Assert.ThrowsAsync<SqliteException>(() => InsertAsync(_ann.Value, movie: 1, halfSteps));

        Assert.Contains("CHECK", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await _store.ReadAsync(context => context.Ratings.CountAsync()));
    }

    [Fact]
    public async Task Insert_ASecondRatingOfOneFilmByOneRater_IsRefusedByTheStore()
    {
        await InsertAsync(_ann.Value, movie: 1, 7);

        await Assert.ThrowsAsync<SqliteException>(() => InsertAsync(_ann.Value, movie: 1, 8));
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(1, 99)]
    public async Task Insert_ARatingByOrOfNobody_IsRefusedByTheStore(int rater, int movie)
    {
        SqliteException refusal = await Assert.ThrowsAsync<SqliteException>(() => InsertAsync(rater, movie, 7));

        Assert.Contains("FOREIGN KEY", refusal.Message, StringComparison.Ordinal);
    }

    private Task<int> InsertAsync(int rater, int movie, int halfSteps) => _store.ReadAsync(context => context.Database.ExecuteSqlAsync(
        $"""INSERT INTO "Ratings" ("RaterId", "MovieId", "HalfSteps", "RatedAt") VALUES ({rater}, {movie}, {halfSteps}, 0)"""));
}
