using MovieRecs.Tests.Architecture.Sample.Left;

namespace MovieRecs.Tests.Architecture.Sample.Right;

/// <summary>Uses a folder to its left, as it may.</summary>
internal sealed class LooksLeft
{
    public LooksRight? Allowed { get; init; }
}
