using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>Tells how often somebody has asked the store.</summary>
internal sealed class CountedStores(IDbContextFactory<MovieRecsDbContext> inner) : IDbContextFactory<MovieRecsDbContext>
{
    private readonly Channel<bool> _asked = Channel.CreateUnbounded<bool>();

    public MovieRecsDbContext CreateDbContext()
    {
        _asked.Writer.TryWrite(true);
        return inner.CreateDbContext();
    }

    /// <summary>
    /// Done when the store has been asked twice more: whoever asks in a loop has then thought about at least one of the
    /// answers to the end.
    /// </summary>
    public async Task AskedTwiceMoreAsync(CancellationToken cancellationToken)
    {
        while (_asked.Reader.TryRead(out _))
        {
        }

        await _asked.Reader.ReadAsync(cancellationToken);
        await _asked.Reader.ReadAsync(cancellationToken);
    }
}
