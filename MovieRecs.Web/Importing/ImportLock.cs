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
    /// <exception cref="ImportException">Another import is running, which the message names, or the data folder can't be written to.</exception>
    public static ImportLock Take(DataFolder folder, string label, TimeProvider clock)
    {
        // A locked file can't be read by others, so that who holds it is said in a second one.
        string owner = folder.Combine("import.owner");
        FileStream? lockFile = null;
        try
        {
            lockFile = new FileStream(folder.Combine("import.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            File.WriteAllText(owner, string.Create(CultureInfo.InvariantCulture, $"{label}, by process {Environment.ProcessId}, since {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC"));
            return new ImportLock(lockFile, owner);
        }
        catch (IOException error) when (lockFile is null && IsHeldByAnother(error))
        {
            throw new ImportException($"Another import is running: {Who(owner)}. Wait until it is done, or cancel it, and start again.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            lockFile?.Dispose();
            throw new ImportException($"The data folder {folder.Path} can't be written to ({error.Message.TrimEnd('.')}). Nothing was imported; check who owns the folder and that its disk has room.", error);
        }
    }

    /// <summary>Frees the lock in any case; what it said of its owner stays where it can't be deleted, and is written over by the next.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_owner);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Only read while the lock is held.
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <summary>The code that the operating system gives for a file that is in use, which an <see cref="IOException"/> carries.</summary>
    private static bool IsHeldByAnother(IOException error)
    {
        const int WindowsSharingViolation = unchecked((int)0x80070020);
        const int LinuxWouldBlock = 11;
        const int MacWouldBlock = 35;
        return error.HResult == (OperatingSystem.IsWindows() ? WindowsSharingViolation : OperatingSystem.IsMacOS() ? MacWouldBlock : LinuxWouldBlock);
    }

    private static string Who(string owner)
    {
        try
        {
            return File.ReadAllText(owner);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "it has only just begun";
        }
    }
}
