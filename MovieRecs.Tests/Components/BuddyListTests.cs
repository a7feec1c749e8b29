using AngleSharp.Dom;
using Bunit;
using MovieRecs.Domain.Models.Neighbours;
using MovieRecs.Web.Buddies;
using MovieRecs.Web.Components.Buddies;

namespace MovieRecs.Tests.Components;

public sealed class BuddyListTests : ComponentTest
{
    private static readonly BuddyLine Ben = new("bens-key", "Ben", false, 41, 0.314f, TasteAgreement.Mostly, 0.7f);
    private static readonly BuddyLine Fan = new("fans-key", "Film fan 4827", true, 3, 0.06f, TasteAgreement.NearlyAlways, 0.2f);

    [Fact]
    public void List_OfBuddies_LinksEachWithWhatTheyHaveInCommon()
    {
        IRenderedComponent<BuddyList> list = Render<BuddyList>(parameters => parameters.Add(buddies => buddies.Buddies, [Ben, Fan]));

        Assert.Equal(["/buddies?with=bens-key", "/buddies?with=fans-key"], list.FindAll("a").Select(link => link.GetAttribute("href")));
        string text = list.FindAll("a")[0].TextContent;
        Assert.Contains("Ben", text, StringComparison.Ordinal);
        Assert.Contains("41 films in common", text, StringComparison.Ordinal);
        Assert.Contains("You mostly agree", text, StringComparison.Ordinal);
        Assert.Contains("Similarity 0.31", text, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("[aria-current]"));
    }

    [Fact]
    public void List_WithOneOpen_SaysWhich()
    {
        IRenderedComponent<BuddyList> list = Render<BuddyList>(parameters => parameters.Add(buddies => buddies.Buddies, [Ben, Fan]).Add(buddies => buddies.OpenedKey, "fans-key"));

        IElement current = Assert.Single(list.FindAll("[aria-current]"));
        Assert.Contains("Film fan 4827", current.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Avatar_OfANameInSurrogates_ShowsItsFirstLetterWhole()
    {
        IRenderedComponent<BuddyAvatar> avatar = Render<BuddyAvatar>(parameters => parameters.Add(face => face.Buddy, Ben with { Name = "🎬 Ben" }));

        Assert.Equal("🎬", avatar.Find("span").TextContent.Trim());
    }
}
