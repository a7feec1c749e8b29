using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace MovieRecs.Web.Data;

/// <summary>
/// Lets people's writes into the store one at a time. SQLite has one writer, and waits for it by blocking the thread: while an
/// import writes, one thread waits for the store, and everybody else waits here for that one, without a thread.
/// </summary>
public sealed class WriteGate
{
    /// <summary>How long a person waits who sees that something is being saved: an import holds the store for as long as it writes.</summary>
    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan _brief = TimeSpan.FromSeconds(2);

    private readonly IDbContextFactory<MovieRecsDbContext> _stores;
    private readonly SemaphoreSlim _turns;
    private readonly TimeSpan _patience;

    public WriteGate(IDbContextFactory<MovieRecsDbContext> stores)
        : this(stores, new SemaphoreSlim(1), _usual)
    {
    }

    private WriteGate(IDbContextFactory<MovieRecsDbContext> stores, SemaphoreSlim turns, TimeSpan patience) =>
        (_stores, _turns, _patience) = (stores, turns, patience);

    /// <summary>The same gate for whoever can come again later, and waits for a moment only.</summary>
    public WriteGate Brief => new(_stores, _turns, _brief);

    /// <summary>Does work on a store of its own, all or nothing.</summary>
    /// <exception cref="SqliteException">Others were writing for longer than the caller waits, or the store can't be written.</exception>
    public Task WriteAsync(Func<MovieRecsDbContext, Task> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync<bool>(
            async store =>
            {
                await work(store);
                return true;
            },
            cancellationToken);
    }

    /// <summary>The same for work that has something to say.</summary>
    /// <exception cref="SqliteException">As above.</exception>
    public async Task<T> WriteAsync<T>(Func<MovieRecsDbContext, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using MovieRecsDbContext store = await _stores.CreateDbContextAsync(cancellationToken);
        await using WriteTurn turn = await EnterAsync(store, cancellationToken);
        T result = await work(store);
        await turn.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Begins a transaction that holds the write lock; whoever disposes of it lets the next in.</summary>
    /// <exception cref="SqliteException">As for <see cref="WriteAsync"/>.</exception>
    public async Task<WriteTurn> EnterAsync(MovieRecsDbContext store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        long started = Stopwatch.GetTimestamp();
        if (!await _turns.WaitAsync(_patience, cancellationToken))
            throw new SqliteException("Others are writing to the store.", raw.SQLITE_BUSY);
        SqliteConnection connection = (SqliteConnection)store.Database.GetDbConnection();
        int timeout = connection.DefaultTimeout;
        try
        {
            await store.Database.OpenConnectionAsync(cancellationToken);
            TimeSpan left = _patience - Stopwatch.GetElapsedTime(started);
            // SQLite waits first, and then its driver for as long as a command may take, where 0 would be for ever.
            raw.sqlite3_busy_timeout(connection.Handle, Math.Max(0, (int)left.TotalMilliseconds));
            connection.DefaultTimeout = 1;
            IDbContextTransaction transaction = await store.Database.BeginTransactionAsync(cancellationToken);
            return new WriteTurn(transaction, LeaveAsync);
        }
        catch
        {
            await LeaveAsync();
            throw;
        }

        // The connection is closed for the next to open it with the usual waiting time.
        async Task LeaveAsync()
        {
            connection.DefaultTimeout = timeout;
            await store.Database.CloseConnectionAsync();
            _turns.Release();
        }
    }
}
