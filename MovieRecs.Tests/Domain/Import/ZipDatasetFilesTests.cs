using System.Text;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Import;

public sealed class ZipDatasetFilesTests
{
    [Fact]
    public void Constructor_NoZip_SaysSo()
    {
        ImportException error = Assert.Throws<ImportException>(() => SomeDataset.Open(new MemoryStream(Encoding.UTF8.GetBytes("<html>Not found</html>"))));

        Assert.StartsWith("upload is no zip, or a damaged one.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_CutShort_SaysSo()
    {
        byte[] whole = SomeDataset.Csv().ToArray();

        Assert.Throws<ImportException>(() => SomeDataset.Open(new MemoryStream(whole[..(whole.Length / 2)])));
    }

    [Fact]
    public void Read_OneByteDamaged_NeverGivesWrongRows()
    {
        byte[] whole = SomeDataset.Csv().ToArray();
        int content = whole.AsSpan().IndexOf("ratings.csv"u8) + "ratings.csv".Length + 10;
        whole[content] ^= 0x10;

        ImportException error = Assert.Throws<ImportException>(() => SomeDataset.Read(new MemoryStream(whole)));

        Assert.Contains("ml-tiny/ratings.csv is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_PointingOutOfTheZip_AreOnlyNames()
    {
        MovieLensDataset dataset = SomeDataset.Read(SomeDataset.Csv(folder: "../../../etc/"));

        Assert.Equal("etc", dataset.Edition.Key);
        Assert.Equal(2, dataset.Movies.Count);
    }

    [Fact]
    public void Names_MacFolderAndFolderAround_AreSeenThrough()
    {
        byte[] movies = Encoding.UTF8.GetBytes(SomeDataset.Movies);
        byte[] ratings = Encoding.UTF8.GetBytes(SomeDataset.Ratings);
        using MemoryStream zip = SomeDataset.Zip(("__MACOSX/ratings.csv", [0]), ("data/ml-tiny/movies.csv", movies), ("data/ml-tiny/ratings.csv", ratings));

        Assert.Equal("ml-tiny", SomeDataset.Read(zip).Edition.Key);
    }

    [Fact]
    public void Read_LineWithoutEnd_IsNoText()
    {
        byte[] noise = new byte[3_000_000];
        Array.Fill(noise, (byte)'x');
        using MemoryStream zip = SomeDataset.Zip(("ml-x/movies.csv", noise), ("ml-x/ratings.csv", noise));

        ImportException error = Assert.Throws<ImportException>(() => SomeDataset.Read(zip));

        Assert.Contains("this is no text file", error.Message, StringComparison.Ordinal);
    }
}
