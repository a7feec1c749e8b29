using System.Xml.Linq;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Architecture;

public sealed class ProjectReferencesTests
{
    [Theory]
    [InlineData("MovieRecs.Domain")]
    [InlineData("MovieRecs.Web", "MovieRecs.Domain", "wwwroot-assets")]
    [InlineData("MovieRecs.Tests", "MovieRecs.Domain", "MovieRecs.Web")]
    [InlineData("wwwroot-assets")]
    public void Project_References_ThoseOfThePlan(string project, params string[] expected)
    {
        XDocument file = XDocument.Load(Path.Combine(Repository.Root, project, $"{project}.csproj"));

        Assert.Equal(expected, file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).Order(StringComparer.Ordinal));
    }
}
