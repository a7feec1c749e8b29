using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Recommending;

namespace MovieRecs.Tests.Web.Recommending;

public sealed class GuestTasteTests
{
    private static readonly MovieId _heat = new(1);
    private static readonly MovieId _ronin = new(2);

    [Fact]
    public void Pick_OfARefusedFilm_TakesTheRefusalBack()
    {
        GuestTaste taste = GuestTaste.None.Refuse(_heat).Pick(_heat);

        Assert.Equal([_heat], taste.Picks);
        Assert.Empty(taste.Refused);
    }

    [Fact]
    public void Refuse_OfAPickedFilm_TakesThePickBack()
    {
        GuestTaste taste = GuestTaste.None.Pick(_heat).Pick(_ronin).Refuse(_heat);

        Assert.Equal([_ronin], taste.Picks);
        Assert.Equal([_heat], taste.Refused);
    }

    [Fact]
    public void Undo_OfAPickOrRefusal_LeavesTheFilmAsItWas()
    {
        GuestTaste before = GuestTaste.None.Pick(_heat).Refuse(_ronin);

        GuestTaste undone = before.Refuse(_heat).Undo(_heat, before).Pick(_ronin).Undo(_ronin, before);

        Assert.Equal([_heat], undone.Picks);
        Assert.Equal([_ronin], undone.Refused);
        Assert.True(GuestTaste.None.Pick(_heat).Pick(_heat).Undo(_heat, GuestTaste.None).IsEmpty);
    }

    [Fact]
    public void TogglesAndRestore_Twice_LeaveNothingBehind()
    {
        GuestTaste taste = GuestTaste.None.TogglePick(_heat).TogglePick(_heat).ToggleGenre("Drama").ToggleGenre("Drama").Refuse(_ronin).Restore(_ronin);

        Assert.True(taste.IsEmpty);
    }

    [Fact]
    public void ToggleGenre_OfAnExcludedGenre_TakesTheExclusionBack()
    {
        GuestTaste horror = GuestTaste.None with { Preferences = Preferences.None with { ExcludedGenres = new HashSet<string> { "Horror", "War" } } };

        Preferences preferences = horror.ToggleGenre("Horror").Preferences;

        Assert.Equal(["Horror"], preferences.LikedGenres);
        Assert.Equal(["War"], preferences.ExcludedGenres);
    }

    [Fact]
    public void Profile_OfPicksAndRefusals_HasThumbsUpNewestLast()
    {
        UserProfile profile = GuestTaste.None.Pick(_heat).Pick(_ronin).Refuse(new MovieId(3)).ToggleGenre("Drama").Profile;

        Assert.Equal([_ronin, _heat], profile.Signals.Where(signal => signal.IsSeen).Select(signal => signal.Movie).OrderByDescending(movie => movie));
        Assert.Equal(_ronin, profile.Signals[0].Movie);
        Assert.Equal([new MovieId(3)], profile.NotInterested);
        Assert.Equal(["Drama"], profile.Preferences.LikedGenres);
    }

    [Fact]
    public void Words_OfEverything_CountEachKind()
    {
        GuestTaste taste = GuestTaste.None.Pick(_heat).Refuse(_ronin).ToggleGenre("Drama").ToggleGenre("War");

        Assert.Equal("", GuestWords.Of(GuestTaste.None));
        Assert.Equal("1 film", GuestWords.Of(GuestTaste.None.Pick(_heat)));
        Assert.Equal("1 film, 2 genres and 1 hidden film", GuestWords.Of(taste));
        Assert.Equal("1 film, 2 genres, 1 hidden film and settings", GuestWords.Of(taste with { Preferences = taste.Preferences with { MostMinutes = 95 } }));
    }
}
