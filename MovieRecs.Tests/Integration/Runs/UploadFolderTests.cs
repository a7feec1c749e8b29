using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class UploadFolderTests : RunTest
{
    [Fact]
    public async Task Keep_TheSameFileTwice_IsKeptOnce()
    {
        Upload again = await Site.UploadAsync();

        Assert.Equal(Dataset, again);
        Assert.Equal([Dataset], Site.Uploads.List());
    }

    [Fact]
    public async Task Keep_NoZip_IsRefusedAndNothingStays()
    {
        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => Site.Uploads.KeepAsync(new MemoryStream("no zip"u8.ToArray()), "notes.zip", cancellationToken: Cancellation));

        Assert.Contains("notes.zip is no zip", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Folder, "evaluation")).Length);
    }

    [Fact]
    public async Task Keep_ZipWithoutADataset_IsRefused()
    {
        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => Site.Uploads.KeepAsync(SomeDataset.Zip(("holiday.txt", "sun"u8.ToArray())), "holiday.zip", cancellationToken: Cancellation));

        Assert.Contains("is no MovieLens dataset", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_MoreThanThereIsRoomFor_IsRefused()
    {
        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => Site.Uploads.KeepAsync(new MemoryStream(new byte[1_100_000]), "large.zip", cancellationToken: Cancellation));

        Assert.StartsWith("large.zip is too large", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../movierecs")]
    [InlineData("")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void Find_NoHash_FindsNothing(string hash) => Assert.Null(Site.Uploads.Find(hash));
}
