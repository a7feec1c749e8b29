using System.Text.Json;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class SteeringModelTests
{
    private static readonly Preferences _all = new()
    {
        Popularity = -0.4f,
        Diversity = 0.7f,
        MostMinutes = 95,
        LikedGenres = new HashSet<string> { "Musical" },
        ExcludedGenres = new HashSet<string> { "Horror" },
        ExcludedDecades = new HashSet<int> { 1950 },
        ExcludedPeople = new HashSet<string> { "Ann" },
    };

    [Fact]
    public void Model_HandedToTheCircuit_IsWhatItWas()
    {
        string handed = JsonSerializer.Serialize(SteeringModel.Of(_all), JsonSerializerOptions.Web);

        Preferences back = JsonSerializer.Deserialize<SteeringModel>(handed, JsonSerializerOptions.Web)!.ToPreferences();

        Assert.Equal((_all.Popularity, _all.Diversity), (back.Popularity, back.Diversity));
        Assert.Equal(_all.Filters(), back.Filters());
        Assert.Equal(_all.LikedGenres, back.LikedGenres);
    }

    [Fact]
    public void WithoutFilters_KeepsDialsAndLikedGenres()
    {
        Preferences rest = _all.WithoutFilters();

        Assert.False(rest.HasFilters);
        Assert.Equal((_all.Popularity, _all.Diversity), (rest.Popularity, rest.Diversity));
        Assert.Equal(_all.LikedGenres, rest.LikedGenres);
    }

    [Theory]
    [InlineData(FilterKind.Minutes, "60")]
    [InlineData(FilterKind.Genre, "Musical")]
    [InlineData(FilterKind.Decade, "1990")]
    [InlineData(FilterKind.Person, "Ben")]
    public void With_AFilter_HasItAndWithoutItHasNot(FilterKind kind, string value)
    {
        Filter filter = new(kind, value);

        Preferences with = _all.With(filter);

        Assert.Contains(filter, with.Filters());
        Assert.DoesNotContain(filter, with.Without(filter).Filters());
    }

    [Fact]
    public void Genre_LikedAndExcluded_IsTheOneThatWasSaidLast()
    {
        Assert.DoesNotContain("Musical", _all.With(new Filter(FilterKind.Genre, "Musical")).LikedGenres);
        Assert.DoesNotContain("Horror", _all.WithLiked("Horror", liked: true).ExcludedGenres);
        Assert.DoesNotContain("Musical", _all.WithLiked("Musical", liked: false).LikedGenres);
    }
}
