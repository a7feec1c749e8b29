using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ranking;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Ranking;

public sealed class CandidateSelectorTests
{
    private static readonly Vocabulary<MovieId> Items = new([new(1), new(2), new(3), new(4)]);

    [Fact]
    public void Select_SeenAndRefused_AreLeftOut()
    {
        UserProfile profile = new([SomeModel.Signal(2, 1)], [], [new MovieId(4)]);

        Assert.Equal([0, 2], CandidateSelector.Select(Items, profile));
    }

    [Fact]
    public void Select_Filter_Applies() => Assert.Equal([3], CandidateSelector.Select(Items, UserProfile.Empty, item => item == 3));
}
