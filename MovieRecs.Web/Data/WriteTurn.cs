using Microsoft.EntityFrameworkCore.Storage;

namespace MovieRecs.Web.Data;

/// <summary>A transaction that <see cref="WriteGate"/> let in. Without a commit, nothing of it stays.</summary>
public sealed class WriteTurn : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly Func<Task> _leave;

    internal WriteTurn(IDbContextTransaction transaction, Func<Task> leave) => (_transaction, _leave) = (transaction, leave);

    public Task CommitAsync(CancellationToken cancellationToken = default) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            await _leave();
        }
    }
}
