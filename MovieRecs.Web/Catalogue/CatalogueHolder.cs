namespace MovieRecs.Web.Catalogue;

/// <summary>The catalogue that every page reads, replaced as a whole when it has changed.</summary>
public sealed class CatalogueHolder(CatalogueReader reader)
{
    private CatalogueView _current = CatalogueView.Empty;

    public CatalogueView Current => Volatile.Read(ref _current);

    /// <summary>Reads the catalogue again; pages see the old one until the new one is whole.</summary>
    public async Task<CatalogueView> ReloadAsync(CancellationToken cancellationToken = default)
    {
        CatalogueView view = await reader.ReadAsync(cancellationToken);
        Volatile.Write(ref _current, view);
        return view;
    }
}
