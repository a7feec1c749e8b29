using MovieRecs.Domain.Evaluation;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Tests.Integration.Runs;

public sealed class RunRequestRulesTests
{
    private static readonly RunRequest _good = new() { Protocol = EvaluationProtocol.Ranking, Folds = "5", Models = ["ease"], Data = "store" };

    private static readonly Upload _plain = new(new string('a', 64), "ml-latest-small", "small.zip", 1, HasFolds: false, 0);

    public static TheoryData<string, RunRequest> Faulty => new()
    {
        { nameof(RunRequest.Protocol), _good with { Protocol = (EvaluationProtocol)99, Folds = null } },
        { nameof(RunRequest.Folds), _good with { Folds = "1" } },
        { nameof(RunRequest.Folds), _good with { Folds = "21" } },
        { nameof(RunRequest.Folds), _good with { Folds = "five" } },
        { nameof(RunRequest.Folds), _good with { Folds = "predefined" } },
        { nameof(RunRequest.Folds), _good with { Protocol = EvaluationProtocol.FoldIn } },
        { nameof(RunRequest.Models), _good with { Models = [] } },
        { nameof(RunRequest.Models), _good with { Models = ["bias"] } },
        { nameof(RunRequest.Models), _good with { Models = ["ease", "ease"] } },
        { nameof(RunRequest.Upload), _good with { Upload = "gone" } },
        { "ease.lambda", _good with { Settings = new Dictionary<string, double> { ["ease.lambda"] = 0 } } },
        { "ease.lambda", _good with { Settings = new Dictionary<string, double> { ["ease.lambda"] = double.NaN } } },
        { "ials.rank", _good with { Models = ["ials"], Settings = new Dictionary<string, double> { ["ials.rank"] = 8.5 } } },
        { "ials.rank", _good with { Settings = new Dictionary<string, double> { ["ials.rank"] = 8 } } },
        { "no.such", _good with { Settings = new Dictionary<string, double> { ["no.such"] = 1 } } },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultsOf_OneFieldWrong_NamesThatField(string field, RunRequest request) =>
        Assert.Contains(field, RunRequestRules.FaultsOf(request, request.Upload is null ? _plain : null).Keys);

    [Fact]
    public void FaultsOf_AllWell_IsEmpty() => Assert.Empty(RunRequestRules.FaultsOf(
        _good with { Upload = _plain.Hash, Settings = new Dictionary<string, double> { ["ease.lambda"] = 3, ["ease.discount"] = 0.2 } }, _plain));

    [Fact]
    public void Request_Kept_ComesBackTheSame()
    {
        RunRequest request = _good with { Seed = 7, Settings = new Dictionary<string, double> { ["ease.lambda"] = 3 } };

        RunRequest back = RunRequest.Of(new() { Kind = MovieRecs.Web.Data.RunKind.Evaluation, State = MovieRecs.Web.Data.RunState.Done, Title = request.Title, Request = request.ToJson(), QueuedAt = 0, CodeVersion = "1" });

        Assert.Equal(request.ToJson(), back.ToJson());
        Assert.Equal("Lists of ten, 5 random folds, the site's ratings", back.Title);
    }
}
