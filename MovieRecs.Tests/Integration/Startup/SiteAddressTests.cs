using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Startup;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("http://[::]:80", "http://localhost")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://+:5000", "http://localhost:5000")]
    [InlineData("http://*:5000", "http://localhost:5000")]
    [InlineData("https://films.example:443", "https://films.example")]
    [InlineData("http://127.0.0.1:5191", "http://127.0.0.1:5191")]
    [InlineData("http://[::1]:5191", "http://[::1]:5191")]
    public void Printable_ListeningAddress_OpensInABrowserHere(string listening, string expected) => Assert.Equal(expected, SiteAddress.Printable(listening));
}
