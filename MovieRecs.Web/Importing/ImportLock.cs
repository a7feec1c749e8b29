using System.Globalization;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Importing;

/// <summary>
/// Lets one import at a time work on a data folder, whichever program runs it. The operating system holds the lock and
/// frees it when a program ends, however it ends.
/// </summary>
internal sealed class ImportLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _owner;

    private ImportLock(FileStream lockFile, string owner)
    {
        _lock = lockFile;
        _owner = owner;
    }

    /// <param name="label">What is imported, for the message that another gets.</param>
    /// <exception cref="ImportException">Another import is running; the message says which.</exception>
    public static ImportLock Take(DataFolder folder, string label, TimeProvider clock)
    {
        // A locked file can't be read by others, so that who holds it is said in a second one.
        string owner = folder.Combine("import.owner");
        FileStream lockFile;
        try
        {
            lockFile = new FileStream(folder.Combine("import.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException error)
        {
            throw new ImportException($"Another import is running: {Who(owner)}. Wait until it is done, or cancel it, and start again.", error);
        }
        File.WriteAllText(owner, string.Create(CultureInfo.InvariantCulture, $"{label}, by process {Environment.ProcessId}, since {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC"));
        return new ImportLock(lockFile, owner);
    }

    public void Dispose()
    {
        File.Delete(_owner);
        _lock.Dispose();
    }

    private static string Who(string owner)
    {
        try
        {
            return File.ReadAllText(owner);
        }
        catch (IOException)
        {
            return "it has only just begun";
        }
    }
}
