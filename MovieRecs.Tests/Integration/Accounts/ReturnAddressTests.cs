using MovieRecs.Web.Accounts;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/browse?genre=Drama&q=a//b")]
    public void Local_PathOfThisSite_IsKept(string path) => Assert.Equal(path, ReturnAddress.Local(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("browse")]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public void Local_AnythingElse_IsHome(string? address) => Assert.Equal("/", ReturnAddress.Local(address));
}
