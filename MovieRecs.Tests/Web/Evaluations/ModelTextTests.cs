using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Evaluations;

namespace MovieRecs.Tests.Web.Evaluations;

public sealed class ModelTextTests
{
    [Fact]
    public void Of_EveryModelThatCanBeMeasured_SaysWhatItDoes() =>
        Assert.All(Enum.GetValues<EvaluationProtocol>().SelectMany(protocol => EvaluationModels.For(protocol).Names), name => Assert.EndsWith(".", ModelText.Of(name), StringComparison.Ordinal));

    [Fact]
    public void Of_NoModel_IsEmpty() => Assert.Empty(ModelText.Of("deep-thought"));
}
