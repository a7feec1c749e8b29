using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Autopsies;

namespace MovieRecs.Tests.Web.Autopsies;

public sealed class TasteTextTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        PersonaRating[] ratings =
        [
            new(new MovieId(603), Stars.FromHalfSteps(9), null), new(new MovieId(12), null, Thumb.Up), new(new MovieId(7), null, Thumb.Down), new(new MovieId(8), Stars.FromHalfSteps(10), null),
        ];

        string? text = TasteText.Write(ratings);

        Assert.Equal("603.9-12.u-7.d-8.10", text);
        Assert.Equal(ratings, TasteText.Read(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("603")]
    [InlineData("603.11-603.0-603.x--.-a.5-99999999999.5")]
    public void Read_WhatNobodyWrote_IsPassedOver(string? text) => Assert.Empty(TasteText.Read(text));

    [Fact]
    public void Read_AFilmTwice_CountsOnce() => Assert.Equal(9, Assert.Single(TasteText.Read("603.9-603.1")).Stars?.HalfSteps);

    [Fact]
    public void Write_Nothing_IsNothing() => Assert.Null(TasteText.Write([]));
}
