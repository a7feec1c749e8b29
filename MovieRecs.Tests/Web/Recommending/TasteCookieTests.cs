using System.Text;
using CsCheck;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class TasteCookieTests
{
    private static readonly Gen<string> _names = Gen.OneOf(AnyOf("Drama", "Sci-Fi", "Film-Noir", "Agnès Varda", "~.~", "黒澤 明", "a"), Gen.Char['!', '~'].Array[1, 20].Select(letters => new string(letters)));

    private static readonly Gen<GuestTaste> _tastes =
        from picks in Gen.Int[1, int.MaxValue].HashSet[0, TasteCookie.MostFilms]
        from refused in Gen.Int[1, int.MaxValue].HashSet[0, TasteCookie.MostFilms]
        from dials in Gen.Select(Gen.Int[-100, 100], Gen.Int[0, 100], Gen.Int[1, PreferenceWriter.MostMinutes], Gen.Bool)
        from named in Gen.Select(_names.HashSet[0, 8], _names.HashSet[0, 8], Gen.Int[187, 202].HashSet[0, 5], _names.HashSet[0, 8])
        select new GuestTaste([.. picks.Select(id => new MovieId(id))], [.. refused.Except(picks).Select(id => new MovieId(id))], new Preferences
        {
            Popularity = dials.Item1 / 100f,
            Diversity = dials.Item4 ? dials.Item2 / 100f : null,
            MostMinutes = dials.Item4 ? null : dials.Item3,
            LikedGenres = named.Item1,
            ExcludedGenres = named.Item2,
            ExcludedDecades = named.Item3.Select(decade => decade * 10).ToHashSet(),
            ExcludedPeople = named.Item4,
        });

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameTaste() => _tastes.Sample(taste =>
    {
        string cookie = TasteCookie.Write(taste);

        AssertSame(taste, TasteCookie.Read(cookie));
        Assert.All(cookie, letter => Assert.True(char.IsAsciiLetterOrDigit(letter) || letter is '~' or '.' or '-' or '_', cookie));
    });

    [Fact]
    public void Read_OfGarbage_GivesOnlyWhatIsInBounds() =>
        Gen.OneOf(Gen.String, Gen.String.Select(text => "1~" + text), Gen.Select(AnyOf("p", "n", "u", "v", "m", "g", "x", "d", "c", "q"), Gen.OneOf(Gen.String, Gen.Int.Select(number => $"{number}"))).Array[0, 9]
            .Select(parts => "1" + string.Concat(parts.Select(part => $"~{part.Item1}{part.Item2}"))))
        .Sample(cookie =>
        {
            GuestTaste taste = TasteCookie.Read(cookie);

            Assert.All(taste.Picks.Concat(taste.Refused), movie => Assert.True(movie.Value > 0));
            Assert.InRange(taste.Preferences.Popularity, -1, 1);
            Assert.InRange(taste.Preferences.Diversity ?? 0, 0, 1);
            Assert.InRange(taste.Preferences.MostMinutes ?? 1, 1, PreferenceWriter.MostMinutes);
            AssertSame(taste, TasteCookie.Read(TasteCookie.Write(taste)));
        });

    [Fact]
    public void Read_OfACookieThatIsPartlyUnusable_KeepsTheRest()
    {
        GuestTaste taste = TasteCookie.Read("1~p1.zz.-2.0.1.ff.99999999999~n1.3~u-101~v50~mx~gRHJhbWE.%%%.gIA~d1960.1965.-10~?~~");

        Assert.Equal([1, 255], taste.Picks.Select(movie => movie.Value));
        Assert.Equal([3], taste.Refused.Select(movie => movie.Value));
        Assert.Equal((0f, 0.5f, null), (taste.Preferences.Popularity, taste.Preferences.Diversity, taste.Preferences.MostMinutes));
        Assert.Equal(["Drama"], taste.Preferences.LikedGenres);
        Assert.Equal([1960], taste.Preferences.ExcludedDecades);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2~p1")]
    [InlineData("p1")]
    public void Read_OfNoCookieOrAnotherVersion_SaysNothing(string? cookie) => Assert.True(TasteCookie.Read(cookie).IsEmpty);

    [Fact]
    public void Read_OfACookieTooLong_SaysNothing() => Assert.True(TasteCookie.Read("1~p1" + new string('.', TasteCookie.MostCharacters)).IsEmpty);

    [Fact]
    public void Write_OfATasteThatSaysNothing_IsEmpty() => Assert.Equal("", TasteCookie.Write(GuestTaste.None));

    [Fact]
    public void Fit_OfTooMuch_KeepsTheLatestFilmsAndFitsTheCookie()
    {
        GuestTaste taste = new([.. Enumerable.Range(1, 100).Select(id => new MovieId(id))], [.. Enumerable.Range(1000, 100).Select(id => new MovieId(id))], new Preferences
        {
            LikedGenres = new HashSet<string> { "Drama" },
            ExcludedPeople = Enumerable.Range(0, 200).Select(number => new string('é', 100) + number).ToHashSet(),
        });

        GuestTaste fitting = TasteCookie.Fit(taste);

        Assert.Equal(Enumerable.Range(101 - TasteCookie.MostFilms, TasteCookie.MostFilms), fitting.Picks.Select(movie => movie.Value));
        Assert.Equal(TasteCookie.MostFilms, fitting.Refused.Count);
        Assert.Equal(["Drama"], fitting.Preferences.LikedGenres);
        Assert.NotEmpty(fitting.Preferences.ExcludedPeople);
        Assert.InRange(Encoding.UTF8.GetByteCount(TasteCookie.Write(fitting)), 1, TasteCookie.MostCharacters);
        AssertSame(fitting, TasteCookie.Read(TasteCookie.Write(fitting)));
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private static void AssertSame(GuestTaste expected, GuestTaste actual)
    {
        Assert.Equal(expected.Picks, actual.Picks);
        Assert.Equal(expected.Refused, actual.Refused);
        Assert.Equal(expected.Preferences.Popularity, actual.Preferences.Popularity);
        Assert.Equal(expected.Preferences.Diversity, actual.Preferences.Diversity);
        Assert.Equal(expected.Preferences.LikedGenres, actual.Preferences.LikedGenres);
        Assert.Equal(expected.Preferences.Filters(), actual.Preferences.Filters());
    }
}
