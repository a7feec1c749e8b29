namespace MovieRecs.Web.Catalogue;

/// <summary>The catalogue that every page reads, replaced as a whole when it has changed.</summary>
public sealed class CatalogueHolder(CatalogueReader reader)
{
    private readonly Lock _gate = new();
    private CatalogueView _current = CatalogueView.Empty;
    private int _begun;
    private int _shown;

    public CatalogueView Current => Volatile.Read(ref _current);

    /// <summary>
    /// Reads the catalogue again; pages see the old one until the new one is whole. Of several that read at a time the one
    /// that began last counts, whichever ends last: it has seen every change of the others.
    /// </summary>
    /// <returns>What pages see from then on: as it was read, or newer.</returns>
    public async Task<CatalogueView> ReloadAsync(CancellationToken cancellationToken = default)
    {
        int turn = Interlocked.Increment(ref _begun);
        CatalogueView view = await reader.ReadAsync(cancellationToken);
        lock (_gate)
        {
            if (turn > _shown)
            {
                _shown = turn;
                Volatile.Write(ref _current, view);
            }

            return _current;
        }
    }
}
