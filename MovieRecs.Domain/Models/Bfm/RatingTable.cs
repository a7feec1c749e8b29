using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// The ratings as a Gibbs sweep walks over them, a user's after the other's, with the residual e = y − ŷ of each that is
/// kept up to date. Everything that costs time per rating is here.
/// </summary>
internal sealed class RatingTable
{
    private readonly int[] _offsets;
    private readonly int[] _items;

    public RatingTable(RatingDataset train)
    {
        _offsets = new int[train.Users.Count + 1];
        _items = new int[train.Count];
        Stars = new float[train.Count];
        Residuals = new float[train.Count];
        for (int user = 0; user < train.Users.Count; user++)
        {
            train.ItemsOf(user).CopyTo(_items.AsSpan(_offsets[user]));
            train.StarsByUser(user).CopyTo(Stars.AsSpan(_offsets[user]));
            _offsets[user + 1] = _offsets[user] + train.ItemsOf(user).Length;
        }
    }

    public int Count => _items.Length;

    /// <summary>The stars of each rating.</summary>
    public float[] Stars { get; }

    /// <summary>e of each rating.</summary>
    public float[] Residuals { get; }

    /// <summary>How many ratings each user gave.</summary>
    public int[] CountsByUser() => [.. Enumerable.Range(0, _offsets.Length - 1).Select(user => _offsets[user + 1] - _offsets[user])];

    /// <summary>How many ratings each movie got.</summary>
    public int[] CountsByMovie(int movies)
    {
        int[] counts = new int[movies];
        foreach (int item in _items)
            counts[item]++;
        return counts;
    }

    /// <summary>Each user's moments, the movies' factor being c.</summary>
    public void SumByUser(ReadOnlySpan<double> movies, Span<RatingMoments> sums)
    {
        for (int user = 0; user < sums.Length; user++)
        {
            Vector256<double> sum = default;
            for (int at = _offsets[user]; at < _offsets[user + 1]; at++)
            {
                double c = movies[_items[at]];
                double e = Residuals[at];
                sum += Vector256.Create(c, c * c, e, e * c);
            }

            MemoryMarshal.Cast<RatingMoments, Vector256<double>>(sums)[user] = sum;
        }
    }

    /// <summary>Each movie's moments, the users' factor being c.</summary>
    public void SumByMovie(ReadOnlySpan<double> users, Span<RatingMoments> sums)
    {
        sums.Clear();
        Span<Vector256<double>> movies = MemoryMarshal.Cast<RatingMoments, Vector256<double>>(sums);
        for (int user = 0; user < users.Length; user++)
        {
            double c = users[user];
            Vector256<double> constant = Vector256.Create(c, c * c, 0, 0);
            Vector256<double> slope = Vector256.Create(0, 0, 1, c);
            for (int at = _offsets[user]; at < _offsets[user + 1]; at++)
                movies[_items[at]] += constant + (slope * Vector256.Create((double)Residuals[at]));
        }
    }

    /// <summary>Σe of whatever else ratings belong to.</summary>
    /// <param name="owners">Of each rating.</param>
    public void SumByOwner(ReadOnlySpan<int> owners, Span<double> sums)
    {
        sums.Clear();
        for (int at = 0; at < owners.Length; at++)
            sums[owners[at]] += Residuals[at];
    }

    /// <summary>The predictions of every user's ratings have grown by a + b·c: their residuals shrink by it.</summary>
    public void GrowByUser(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> movies)
    {
        for (int user = 0; user < a.Length; user++)
        {
            (double constant, double slope) = (a[user], b[user]);
            for (int at = _offsets[user]; at < _offsets[user + 1]; at++)
                Residuals[at] -= (float)(constant + (slope * movies[_items[at]]));
        }
    }

    /// <summary>The same for every movie's ratings.</summary>
    public void GrowByMovie(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> users)
    {
        for (int user = 0; user < users.Length; user++)
        {
            double c = users[user];
            for (int at = _offsets[user]; at < _offsets[user + 1]; at++)
                Residuals[at] -= (float)(a[_items[at]] + (b[_items[at]] * c));
        }
    }

    /// <summary>The predictions of every owner's ratings have grown by b.</summary>
    public void GrowByOwner(ReadOnlySpan<int> owners, ReadOnlySpan<double> b)
    {
        for (int at = 0; at < owners.Length; at++)
            Residuals[at] -= (float)b[owners[at]];
    }
}
