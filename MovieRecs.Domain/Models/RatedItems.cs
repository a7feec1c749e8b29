using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models;

/// <summary>The movies that a model has learnt something about: those of its vocabulary that somebody rated.</summary>
internal sealed class RatedItems
{
    private readonly Vocabulary<MovieId> _items;
    private readonly bool[] _isRated;

    public RatedItems(RatingDataset train)
    {
        _items = train.Items;
        _isRated = new bool[_items.Count];
        for (int item = 0; item < _isRated.Length; item++)
            _isRated[item] = !train.UsersOf(item).IsEmpty;
    }

    /// <summary>All of a vocabulary.</summary>
    public RatedItems(Vocabulary<MovieId> items)
    {
        _items = items;
        _isRated = new bool[items.Count];
        Array.Fill(_isRated, true);
    }

    public bool TryGetIndex(MovieId movie, out int item) => _items.TryGetIndex(movie, out item) && _isRated[item];
}
