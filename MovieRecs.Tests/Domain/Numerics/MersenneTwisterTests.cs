using MovieRecs.Domain.Numerics;

namespace MovieRecs.Tests.Domain.Numerics;

public sealed class MersenneTwisterTests
{
    [Fact]
    public void Next_StandardSeed_GivesTheTenThousandthNumberOfTheCppStandard()
    {
        MersenneTwister random = new(5489);

        uint[] numbers = [.. Enumerable.Range(0, 10_000).Select(_ => random.Next())];

        Assert.Equal(4123659995, numbers[^1]);
    }

    [Fact]
    public void Next_SeedZero_GivesTheNumbersOfTheReferenceProgram()
    {
        MersenneTwister random = new(0);

        Assert.Equal([2357136044, 2546248239, 3071714933], Enumerable.Range(0, 3).Select(_ => random.Next()));
    }

    [Fact]
    public void Below_SeedZero_KeepsLowBitsAndRejectsWhatLiesBeyond()
    {
        // The numbers above end in …0101100, …1101111, …0110101: of three bits 4, 7 (rejected) and 5.
        MersenneTwister random = new(0);

        Assert.Equal(4, random.Below(6));
        Assert.Equal(5, random.Below(6));
    }

    [Fact]
    public void Below_One_IsZero() => Assert.Equal(0, new MersenneTwister(0).Below(1));

    [Fact]
    public void Below_None_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new MersenneTwister(0).Below(0));

    [Fact]
    public void Shuffle_Ten_IsInNumPysOrder()
    {
        int[] values = [.. Enumerable.Range(0, 10)];

        new MersenneTwister(0).Shuffle<int>(values);

        Assert.Equal([2, 8, 4, 9, 1, 6, 7, 3, 0, 5], values);
    }
}
