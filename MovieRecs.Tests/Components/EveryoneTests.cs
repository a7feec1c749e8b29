using Bunit;
using MovieRecs.Web.Components.Shared;
using MovieRecs.Web.Ratings;

namespace MovieRecs.Tests.Components;

public sealed class EveryoneTests : ComponentTest
{
    [Fact]
    public void Histogram_OfNoRatings_InvitesTheFirst()
    {
        IRenderedComponent<Everyone> everyone = Show(RatingHistogram.Empty);

        Assert.Contains("Nobody has rated it yet", everyone.Find("section").TextContent, StringComparison.Ordinal);
        Assert.Empty(everyone.FindAll("li"));
    }

    [Fact]
    public void Histogram_OfRatings_SaysMeanNumberAndSpread()
    {
        // Two of 3 stars, six of 4, one of 5: (6 + 24 + 5) / 9 = 3.9.
        IRenderedComponent<Everyone> everyone = Show(new RatingHistogram([0, 0, 0, 0, 0, 2, 0, 6, 0, 1]));

        string text = everyone.Find("section").TextContent;
        Assert.Contains("3.9 of 5", text, StringComparison.Ordinal);
        Assert.Contains("(9)", text, StringComparison.Ordinal);
        Assert.Equal(10, everyone.FindAll("li").Count);
        Assert.Equal("51", Squeezed(everyone.FindAll("li")[0].TextContent));
        Assert.Equal("46", Squeezed(everyone.FindAll("li")[2].TextContent));
    }

    [Fact]
    public void Bars_OfAHistogram_ShareTheLongest()
    {
        IRenderedComponent<Everyone> everyone = Show(new RatingHistogram([0, 0, 0, 0, 0, 2, 0, 8, 0, 1]));

        Assert.Equal("width: 100%", everyone.FindAll("li [style]")[2].GetAttribute("style"));
        Assert.Equal("width: 25%", everyone.FindAll("li [style]")[4].GetAttribute("style"));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private IRenderedComponent<Everyone> Show(RatingHistogram histogram) => Render<Everyone>(parameters => parameters.Add(everyone => everyone.Histogram, histogram));
}
