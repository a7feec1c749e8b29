using MovieRecs.Tests.Support;
using MovieRecs.Web.Importing;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>What people point at by mistake: each is told by what it is, and by what to do.</summary>
public sealed class UnusableSourceTests
{
    private const string Whole = "a complete MovieLens zip opens in any archive program.";
    private const string AsShipped = "Give the zip as GroupLens ships it, or the folder it unpacks to.";

    [Theory]
    [InlineData("truncated.zip", "truncated.zip is no zip, or a damaged one.", Whole)]
    [InlineData("text.zip", "text.zip is no zip, or a damaged one.", Whole)]
    [InlineData("picture.png", "picture.png is no zip, or a damaged one.", Whole)]
    [InlineData("empty.zip", "empty is no MovieLens dataset", AsShipped)]
    [InlineData("without-ratings", "without-ratings is no MovieLens dataset", AsShipped)]
    [InlineData("empty-ratings.zip", "ratings.csv line 1: the file is empty.", "Download or unpack the dataset again.")]
    [InlineData("no-rating.zip", "ml-tiny/ratings.csv has no ratings", "check that the dataset is complete.")]
    [InlineData("absent.zip", "There is no file or folder", "Give the path of a MovieLens zip, or of the folder it unpacks to.")]
    [InlineData("", "No path is given.", "Give that of a MovieLens zip, or of the folder it unpacks to.")]
    public async Task StartPath_Unusable_SaysWhatItIsAndWhatToDo(string name, string what, string whatToDo)
    {
        await using ImportHost host = await ImportHost.CreateAsync();
        string path = name.Length == 0 ? "" : Make(host.Folder.Combine(name));

        host.Jobs.StartPath(path);
        await host.Jobs.Completion;

        Assert.Equal(ImportState.Failed, host.Jobs.Status!.State);
        Assert.StartsWith(what, host.Jobs.Status.Error, StringComparison.Ordinal);
        Assert.EndsWith(whatToDo, host.Jobs.Status.Error, StringComparison.Ordinal);
    }

    private static string Make(string path)
    {
        byte[] zip = SomeDataset.Csv().ToArray();
        byte[]? content = Path.GetFileName(path) switch
        {
            "truncated.zip" => zip[..(zip.Length / 2)],
            "text.zip" => "Dear diary, today I have seen three films."u8.ToArray(),
            "picture.png" => [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8],
            "empty.zip" => SomeDataset.Zip().ToArray(),
            "empty-ratings.zip" => SomeDataset.Csv(ratings: "").ToArray(),
            "no-rating.zip" => SomeDataset.Csv(ratings: SomeDataset.RatingsHeader).ToArray(),
            _ => null,
        };
        if (content is not null)
            File.WriteAllBytes(path, content);
        if (Path.GetFileName(path) == "without-ratings")
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(path).FullName, "movies.csv"), SomeDataset.Movies);
        return path;
    }
}
