namespace MovieRecs.Tests.Support;

/// <summary>A file on a disk that has room for so many bytes.</summary>
internal sealed class FullDisk(string path, long room) : FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1)
{
    // Of a derived stream every other way to write ends here.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Position + count > room)
            throw new IOException("No space left on device");
        base.Write(buffer, offset, count);
    }
}
