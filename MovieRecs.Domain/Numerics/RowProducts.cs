using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace MovieRecs.Domain.Numerics;

/// <summary>
/// The rows of a square matrix and their products with each other, the one thing that factoring and inverting it by
/// blocks is made of. The kernel holds a tile of 4 × 2 sums in registers, so that six loads serve eight multiplications,
/// and walks <see cref="Depth"/> columns at a time, so that the rows stay in the processor's second cache.
/// </summary>
internal readonly ref struct RowProducts(Span<double> values, int count)
{
    private const int Depth = 256;
    private const int Tall = 4;
    private const int Wide = 2;

    private readonly Span<double> _values = values;

    /// <summary>How many rows there are, and how many numbers each has.</summary>
    public int Count => count;

    public ref double this[int row, int column] => ref _values[(row * count) + column];

    public void Clear(int row, Range columns) => _values.Slice(row * count, count)[columns].Clear();

    /// <summary>Σ aᵢₖ aⱼₖ over the columns k.</summary>
    public double Dot(int i, int j, Range columns) =>
        TensorPrimitives.Dot<double>(_values.Slice(i * count, count)[columns], _values.Slice(j * count, count)[columns]);

    /// <summary>aᵢⱼ −= Σ aᵢₖ aⱼₖ over the columns k, for each i and j of two ranges. No j is among the columns.</summary>
    public void Subtract(Range i, Range j, Range columns)
    {
        int last = columns.End.Value;
        for (int first = columns.Start.Value; first < last; first += Depth)
            SubtractSlice(i, j, first..Math.Min(last, first + Depth));
    }

    private void SubtractSlice(Range i, Range j, Range columns)
    {
        int row = i.Start.Value;
        for (; row + Tall <= i.End.Value; row += Tall)
        {
            int column = j.Start.Value;
            for (; column + Wide <= j.End.Value; column += Wide)
                SubtractTile(row, column, columns);
            SubtractEach(row..(row + Tall), column..j.End.Value, columns);
        }

        SubtractEach(row..i.End.Value, j, columns);
    }

    private void SubtractEach(Range i, Range j, Range columns)
    {
        for (int row = i.Start.Value; row < i.End.Value; row++)
        {
            for (int column = j.Start.Value; column < j.End.Value; column++)
                this[row, column] -= Dot(row, column, columns);
        }
    }

    private void SubtractTile(int i, int j, Range columns)
    {
        (int first, int length) = columns.GetOffsetAndLength(count);
        int wholeVectors = length - (length % Vector<double>.Count);
        ref double i0 = ref Start(i, first), i1 = ref Start(i + 1, first), i2 = ref Start(i + 2, first), i3 = ref Start(i + 3, first);
        ref double j0 = ref Start(j, first), j1 = ref Start(j + 1, first);
        Vector<double> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (nuint k = 0; k < (nuint)wholeVectors; k += (nuint)Vector<double>.Count)
        {
            Vector<double> b0 = Vector.LoadUnsafe(ref j0, k), b1 = Vector.LoadUnsafe(ref j1, k);
            Vector<double> a0 = Vector.LoadUnsafe(ref i0, k), a1 = Vector.LoadUnsafe(ref i1, k);
            (s00, s01) = (Vector.FusedMultiplyAdd(a0, b0, s00), Vector.FusedMultiplyAdd(a0, b1, s01));
            (s10, s11) = (Vector.FusedMultiplyAdd(a1, b0, s10), Vector.FusedMultiplyAdd(a1, b1, s11));
            Vector<double> a2 = Vector.LoadUnsafe(ref i2, k), a3 = Vector.LoadUnsafe(ref i3, k);
            (s20, s21) = (Vector.FusedMultiplyAdd(a2, b0, s20), Vector.FusedMultiplyAdd(a2, b1, s21));
            (s30, s31) = (Vector.FusedMultiplyAdd(a3, b0, s30), Vector.FusedMultiplyAdd(a3, b1, s31));
        }

        Take(i, j, s00, s01);
        Take(i + 1, j, s10, s11);
        Take(i + 2, j, s20, s21);
        Take(i + 3, j, s30, s31);
        if (wholeVectors < length)
            SubtractEach(i..(i + Tall), j..(j + Wide), (first + wholeVectors)..(first + length));
    }

    private void Take(int row, int column, Vector<double> first, Vector<double> second)
    {
        this[row, column] -= Vector.Sum(first);
        this[row, column + 1] -= Vector.Sum(second);
    }

    private ref double Start(int row, int column) => ref MemoryMarshal.GetReference(_values.Slice((row * count) + column));
}
