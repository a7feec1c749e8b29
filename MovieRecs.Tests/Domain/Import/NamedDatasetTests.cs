using MovieRecs.Domain.Import;

namespace MovieRecs.Tests.Domain.Import;

public sealed class NamedDatasetTests
{
    [Fact]
    public void Licence_OfEach_NamesItsConditionsAndWhatToCite() => Assert.All(NamedDataset.All, dataset =>
    {
        Assert.Contains("not for anything commercial", dataset.Licence, StringComparison.Ordinal);
        Assert.Contains("endorses", dataset.Licence, StringComparison.Ordinal);
        Assert.Contains("https://doi.org/10.1145/2827872", dataset.Licence, StringComparison.Ordinal);
    });

    [Fact]
    public void Licence_100K_ForbidsPassingOn() =>
        Assert.Contains("don't pass the data on without separate permission", NamedDataset.Find("ml-100k")!.Licence, StringComparison.Ordinal);

    [Theory]
    [InlineData("ML-25M ", "ml-25m.zip")]
    [InlineData("ml-latest-small", "ml-latest-small.zip")]
    [InlineData("../etc/passwd", null)]
    public void Find_ByKey_OrNot(string key, string? fileName) => Assert.Equal(fileName, NamedDataset.Find(key)?.FileName);
}
