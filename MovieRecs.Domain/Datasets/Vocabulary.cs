namespace MovieRecs.Domain.Datasets;

/// <summary>A fixed two-way map between ids and the dense indices 0 … <see cref="Count"/>−1 that models use.</summary>
/// <typeparam name="TId">The kind of id.</typeparam>
public sealed class Vocabulary<TId>
    where TId : struct, IEquatable<TId>, IComparable<TId>
{
    private readonly TId[] _ids;
    private readonly Dictionary<TId, int> _indices;

    /// <param name="ids">The ids in any order, repeats allowed. Indices follow ascending ids, so they are reproducible.</param>
    public Vocabulary(IEnumerable<TId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        _ids = [.. new HashSet<TId>(ids)];
        Array.Sort(_ids);
        _indices = new Dictionary<TId, int>(_ids.Length);
        for (int index = 0; index < _ids.Length; index++)
            _indices.Add(_ids[index], index);
    }

    public int Count => _ids.Length;

    /// <summary>The ids by index.</summary>
    public ReadOnlySpan<TId> Ids => _ids;

    public TId this[int index] => _ids[index];

    public bool TryGetIndex(TId id, out int index) => _indices.TryGetValue(id, out index);

    /// <summary>The index of an id, or −1 where it is unknown.</summary>
    public int IndexOf(TId id) => _indices.GetValueOrDefault(id, -1);
}
