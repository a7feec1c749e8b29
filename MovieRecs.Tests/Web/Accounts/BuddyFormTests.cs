using System.ComponentModel.DataAnnotations;
using MovieRecs.Web.Components.Accounts;

namespace MovieRecs.Tests.Web.Accounts;

public sealed class BuddyFormTests
{
    [Theory]
    [InlineData("Ann")]
    [InlineData("Ann-Marie O’Hara 2")]
    [InlineData("Žofie")]
    [InlineData("小津")]
    [InlineData("می\u200cخواهم")]
    [InlineData("👩\u200d🚀")]
    [InlineData("★")]
    public void Validate_ANameThatCanBeSeen_IsTaken(string name) => Assert.Empty(Validate(name));

    [Theory]
    [InlineData("\u200d")]
    [InlineData("\u200c \u200d")]
    [InlineData("\u2800")]
    [InlineData("\u3164")]
    [InlineData("\u115f\u1160")]
    [InlineData("\uffa0")]
    [InlineData("\U000E0041\U000E0042")]
    [InlineData("\U000E0FFF")]
    [InlineData("\u0301")]
    [InlineData("\ufe0f")]
    [InlineData("Ann\u3164")]
    [InlineData("Ann\U000E0041")]
    [InlineData("Ann\u202e")]
    [InlineData("Ann\nBen")]
    public void Validate_ANameOfWhatCannotBeSeen_IsRefused(string name) =>
        Assert.Equal("A name is made of characters that can be seen.", Assert.Single(Validate(name)).ErrorMessage);

    [Fact]
    public void Validate_NotToBeFound_NeedsNoName() => Assert.Empty(new BuddyForm { Name = "\u2800" }.Validate(new ValidationContext(new object())));

    private static IEnumerable<ValidationResult> Validate(string name) => new BuddyForm { IsFound = true, Name = name }.Validate(new ValidationContext(new object()));
}
