using MovieRecs.Domain.Import;
using MovieRecs.Web.Importing;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Import;

public sealed class ImportLockTests : IDisposable
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("movierecs-test-").FullName);

    [Fact]
    public void Take_HeldByAnother_NamesIt()
    {
        using ImportLock held = Take("ml-25m");

        ImportException error = Assert.Throws<ImportException>(() => Take("ml-1m"));

        Assert.StartsWith($"Another import is running: ml-25m, by process {Environment.ProcessId}, since ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_LockCannotBeOpened_DoesNotSpeakOfAnotherImport()
    {
        Directory.CreateDirectory(_folder.Combine("import.lock"));

        ImportException error = Assert.Throws<ImportException>(() => Take("ml-1m"));

        Assert.StartsWith($"The data folder {_folder.Path} can't be written to", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_OwnerCannotBeWritten_SaysSoAndFreesTheLock()
    {
        string owner = Directory.CreateDirectory(_folder.Combine("import.owner")).FullName;

        ImportException error = Assert.Throws<ImportException>(() => Take("ml-1m"));

        Assert.StartsWith($"The data folder {_folder.Path} can't be written to", error.Message, StringComparison.Ordinal);
        Directory.Delete(owner);
        using ImportLock next = Take("ml-1m");
    }

    [Fact]
    public void Dispose_OwnerCannotBeDeleted_FreesTheLock()
    {
        ImportLock held = Take("ml-1m");
        string owner = _folder.Combine("import.owner");
        File.Delete(owner);
        Directory.CreateDirectory(owner);

        held.Dispose();

        Directory.Delete(owner);
        using ImportLock next = Take("ml-1m");
    }

    public void Dispose() => Directory.Delete(_folder.Path, recursive: true);

    private ImportLock Take(string label) => ImportLock.Take(_folder, label, TimeProvider.System);
}
