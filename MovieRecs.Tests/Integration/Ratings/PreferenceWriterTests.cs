using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Integration.Ratings;

public sealed class PreferenceWriterTests : IAsyncLifetime
{
    private RealStore _store = null!;
    private RaterId _ann;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Preferences Full { get; } = new()
    {
        Popularity = -0.35f,
        Diversity = 0.8f,
        MostMinutes = 95,
        LikedGenres = new HashSet<string> { "Film-Noir" },
        ExcludedGenres = new HashSet<string> { "Horror", "War" },
        ExcludedDecades = new HashSet<int> { 1980 },
        ExcludedPeople = new HashSet<string> { "Agnès Varda" },
    };

    private PreferenceWriter Writer => new(new WriteGate(_store));

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        _ann = await _store.AddRaterAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Save_Everything_IsReadBackAsItWas()
    {
        await SaveAsync(_ann, Full);

        AssertSame(Full, await ReadAsync(_ann));
    }

    [Fact]
    public async Task Save_Again_ReplacesAllOfIt()
    {
        await SaveAsync(_ann, Full);
        Preferences other = new() { Popularity = 1, LikedGenres = new HashSet<string> { "Western" } };

        await SaveAsync(_ann, other);

        AssertSame(other, await ReadAsync(_ann));
    }

    [Fact]
    public async Task Save_ForOnePerson_LeavesTheOthersAlone()
    {
        RaterId ben = await _store.AddRaterAsync();
        await SaveAsync(ben, Full);

        await SaveAsync(_ann, Preferences.None);

        AssertSame(Full, await ReadAsync(ben));
        AssertSame(Preferences.None, await ReadAsync(_ann));
    }

    public static TheoryData<Preferences> OutOfRange { get; } =
    [
        Full with { Popularity = 1.5f },
        Full with { Popularity = float.NaN },
        Full with { Diversity = -0.1f },
        Full with { MostMinutes = 0 },
        Full with { MostMinutes = 5000 },
        Full with { ExcludedPeople = new HashSet<string> { "" } },
        Full with { ExcludedPeople = new HashSet<string> { new('x', 201) } },
        Full with { ExcludedDecades = Enumerable.Range(0, 300).ToHashSet() },
    ];

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public async Task Save_OutOfRange_SaysSoAndChangesNothing(Preferences wrong)
    {
        await SaveAsync(_ann, Full);

        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(_ann, wrong));

        AssertSame(Full, await ReadAsync(_ann));
    }

    [Fact]
    public async Task Change_OfOneThing_LeavesWhatAnotherTabChanged()
    {
        await SaveAsync(_ann, Full);

        await Task.WhenAll(
            Writer.ChangeAsync(_ann, now => now with { Popularity = 0.4f }, Cancellation),
            Writer.ChangeAsync(_ann, now => now.Without(new Filter(FilterKind.Genre, "Horror")), Cancellation),
            Writer.ChangeAsync(_ann, now => now with { MostMinutes = 120 }, Cancellation));

        AssertSame(Full with { Popularity = 0.4f, MostMinutes = 120, ExcludedGenres = new HashSet<string> { "War" } }, await ReadAsync(_ann));
    }

    private Task SaveAsync(RaterId rater, Preferences preferences) => Writer.ChangeAsync(rater, _ => preferences, Cancellation);

    private async Task<Preferences> ReadAsync(RaterId rater) => (await new PersonalQueries(_store).ProfileAsync(rater, Cancellation)).Preferences;

    private static void AssertSame(Preferences expected, Preferences actual)
    {
        Assert.Equal((expected.Popularity, expected.Diversity, expected.MostMinutes), (actual.Popularity, actual.Diversity, actual.MostMinutes));
        Assert.Equal(expected.LikedGenres.Order(), actual.LikedGenres.Order());
        Assert.Equal(expected.ExcludedGenres.Order(), actual.ExcludedGenres.Order());
        Assert.Equal(expected.ExcludedDecades.Order(), actual.ExcludedDecades.Order());
        Assert.Equal(expected.ExcludedPeople.Order(), actual.ExcludedPeople.Order());
    }
}
