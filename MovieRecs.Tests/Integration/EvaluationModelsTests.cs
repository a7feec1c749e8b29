using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Evaluations;

namespace MovieRecs.Tests.Integration;

public sealed class EvaluationModelsTests
{
    [Fact]
    public void OfThisMachine_LibraryMissing_LeavesThatModelOutAndSaysWhy()
    {
        EvaluationModels models = new EvaluationModels([], [new PopularityTrainer(), new Native("Install it."), new Native(null)]).OfThisMachine();

        Assert.Equal(["popularity", "native"], models.Rankers.Select(trainer => trainer.Name));
        Assert.Equal(["Install it."], models.Remarks);
    }

    private sealed class Native(string? missing) : IRankTrainer, INeedsNativeCode
    {
        public string Name => "native";

        public string? WhatIsMissing => missing;

        public IRankModel Train(RatingDataset train, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
