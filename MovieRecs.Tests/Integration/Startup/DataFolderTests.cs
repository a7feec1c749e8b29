using Microsoft.Extensions.Configuration;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Startup;

public sealed class DataFolderTests
{
    [Theory]
    [InlineData("--data", "/srv/films")]
    [InlineData("--data=/srv/films")]
    public void Switches_OnTheCommandLine_NameTheFolder(params string[] args) => Assert.Equal("/srv/films", Read(args));

    [Fact]
    public void Switches_VariableOfTheSameName_IsNotTheFolder() => Assert.Null(Read("--urls", "http://localhost:5000"));

    /// <summary>With an environment variable DATA, such as other programs have.</summary>
    private static string? Read(params string[] args) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("DATA", "/elsewhere")])
        .AddCommandLine(args, DataFolder.Switches)
        .Build()[DataFolder.Setting];
}
