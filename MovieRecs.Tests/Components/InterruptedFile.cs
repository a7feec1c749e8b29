using Microsoft.AspNetCore.Components.Forms;

namespace MovieRecs.Tests.Components;

/// <summary>A file in a browser that gives its first bytes, and then fails.</summary>
internal sealed class InterruptedFile(Exception interruption) : IBrowserFile
{
    public string Name => "ml-25m.zip";

    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

    public long Size => 1_000_000;

    public string ContentType => "application/zip";

    public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => new Interrupted(interruption);

    private sealed class Interrupted(Exception interruption) : MemoryStream
    {
        private bool _hasGiven;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_hasGiven)
                return ValueTask.FromException<int>(interruption);
            _hasGiven = true;
            return ValueTask.FromResult(Math.Min(100, buffer.Length));
        }
    }
}
