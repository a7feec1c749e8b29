using MovieRecs.Domain.Models.Bfm;

namespace MovieRecs.Tests.Domain.Models.Bfm;

public sealed class PersonSessionsTests
{
    /// <summary>100 to 109 s with pauses of 4 and 5 s, then 6 s later another, and one much later.</summary>
    private static readonly PersonSessions Three = PersonSessions.Of([104, 5000, 100, 115, 109]);

    [Fact]
    public void Of_PausesOfUpToFiveSeconds_AreWithinASession()
    {
        Assert.Equal([0, 2, 0, 1, 0], Three.ByRating);
        Assert.Equal([100, 115, 5000], Three.Starts);
        Assert.Equal([109, 115, 5000], Three.Ends);
    }

    [Theory]
    [InlineData(95, 0)]
    [InlineData(100, 0)]
    [InlineData(107, 0)]
    [InlineData(111, 0)]
    [InlineData(113, 1)]
    [InlineData(115, 1)]
    [InlineData(120, 1)]
    [InlineData(5000, 2)]
    public void TryFind_TimeInOrNextToASession_IsTheNearest(long at, int expected)
    {
        Assert.True(Three.TryFind(at, out int session));
        Assert.Equal(expected, session);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    [InlineData(94)]
    [InlineData(121)]
    [InlineData(4994)]
    [InlineData(long.MaxValue)]
    public void TryFind_TimeFarFromAll_IsFalse(long at) => Assert.False(Three.TryFind(at, out _));

    [Fact]
    public void TryFind_NoSessions_IsFalse() => Assert.False(PersonSessions.None.TryFind(0, out _));
}
