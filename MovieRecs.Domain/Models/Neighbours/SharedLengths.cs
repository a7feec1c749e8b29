namespace MovieRecs.Domain.Models.Neighbours;

/// <summary>Collects |x| · |y| of one sparse vector x and many y, each over the entries that the two share.</summary>
/// <param name="count">How many vectors y there are.</param>
internal sealed class SharedLengths(int count)
{
    private readonly float[] _mine = new float[count];
    private readonly float[] _theirs = new float[count];

    /// <summary>Takes in one shared entry.</summary>
    public void Add(int other, float x, float y)
    {
        _mine[other] += x * x;
        _theirs[other] += y * y;
    }

    public float Of(int other) => MathF.Sqrt(_mine[other] * _theirs[other]);
}
