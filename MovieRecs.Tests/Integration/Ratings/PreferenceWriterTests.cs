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
        await Writer.SaveAsync(_ann, Full, Cancellation);

        AssertSame(Full, await ReadAsync(_ann));
    }

    [Fact]
    public async Task Save_Again_ReplacesAllOfIt()
    {
        await Writer.SaveAsync(_ann, Full, Cancellation);
        Preferences other = new() { Popularity = 1, LikedGenres = new HashSet<string> { "Western" } };

        await Writer.SaveAsync(_ann, other, Cancellation);

        AssertSame(other, await ReadAsync(_ann));
    }

    [Fact]
    public async Task Save_ForOnePerson_LeavesTheOthersAlone()
    {
        RaterId ben = await _store.AddRaterAsync();
        await Writer.SaveAsync(ben, Full, Cancellation);

        await Writer.SaveAsync(_ann, Preferences.None, Cancellation);

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
        await Writer.SaveAsync(_ann, Full, Cancellation);

        await Assert.ThrowsAsync<ArgumentException>(() => Writer.SaveAsync(_ann, wrong, Cancellation));

        AssertSame(Full, await ReadAsync(_ann));
    }

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
