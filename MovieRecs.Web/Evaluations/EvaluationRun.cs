using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>One evaluation from the source to the outcome.</summary>
internal static class EvaluationRun
{
    /// <param name="remark">Told about rows and models that can't be used, a sentence each, before anything is trained.</param>
    /// <param name="follow">Does the work that it is given, with whatever is to be told how far it is.</param>
    /// <exception cref="EvaluationException">What was asked can't be done.</exception>
    /// <exception cref="NothingToMeasureException">The protocol finds nothing in these ratings to ask about.</exception>
    public static async Task<EvaluationOutcome> RunAsync(
        EvaluationRequest request, Func<string, Task> remark, Func<Func<IProgress<EvaluationProgress>, EvaluationReport>, Task<EvaluationReport>> follow, CancellationToken cancellationToken)
    {
        using EvaluationSource source = request.Path is { } path
            ? DatasetSource.Open(path, cancellationToken)
            : await StoreSource.OpenAsync(request.DataFolder, cancellationToken);
        EvaluationModels models = EvaluationModels.Choose(request.Models, request.Protocol, request.Seed, source.Side);
        (DatasetSummary summary, Evaluation evaluate) = Plan(request, models, source, cancellationToken);
        foreach (string sentence in source.Remarks.Concat(models.Remarks))
            await remark(sentence);
        CalibrationTest? calibration = CalibrationOf(request, models, cancellationToken);
        EvaluationReport report = await follow(progress => evaluate(new Evaluator(TimeProvider.System, calibration is null ? null : calibration.Take, source.Side), progress));
        return new EvaluationOutcome(report, source.Name, summary, request.Seed, request.Command, calibration?.Result);
    }

    /// <summary>Intervals are measured wherever stars are, the match only where a report shows it.</summary>
    private static CalibrationTest? CalibrationOf(EvaluationRequest request, EvaluationModels models, CancellationToken cancellationToken)
    {
        bool hasStars = request.Protocol is EvaluationProtocol.Stars or EvaluationProtocol.Chronological;
        return hasStars && models.Matched is { } trainer && (request.WantsMatch || Evaluator.KnowsDeviations(trainer))
            ? new CalibrationTest(trainer, request.Seed, cancellationToken)
            : null;
    }

    /// <summary>Reads and divides the ratings; what is returned trains and tests.</summary>
    private static (DatasetSummary Summary, Evaluation Evaluate) Plan(
        EvaluationRequest request, EvaluationModels models, EvaluationSource source, CancellationToken cancellationToken)
    {
        switch (request.Protocol)
        {
            case EvaluationProtocol.FoldIn:
                EvaluationSplit<FoldInSplit> people = EvaluationSplit.People(source, request.Seed, request.IsHistoryRandom, cancellationToken);
                return (people.Summary, (evaluator, progress) => evaluator.EvaluateFoldIn(people.Split, models.Stars, models.Rankers, progress, cancellationToken));
            case EvaluationProtocol.Chronological:
                EvaluationSplit<Split> inTime = EvaluationSplit.InTime(source, request.IsCutForAll, cancellationToken);
                return (inTime.Summary, (evaluator, progress) => evaluator.EvaluateChronological(inTime.Split, models.Stars, progress, cancellationToken));
            case EvaluationProtocol.Ranking:
                EvaluationSplit<Split> ranked = EvaluationSplit.Folds(source, request.Folds, request.Seed, cancellationToken);
                return (ranked.Summary, (evaluator, progress) => evaluator.EvaluateRanking(ranked.Split, models.Rankers, source.Side, progress, cancellationToken));
            default:
                EvaluationSplit<Split> rated = EvaluationSplit.Folds(source, request.Folds, request.Seed, cancellationToken);
                return (rated.Summary, (evaluator, progress) => evaluator.EvaluateStars(rated.Split, models.Stars, progress, cancellationToken));
        }
    }

    private delegate EvaluationReport Evaluation(Evaluator evaluator, IProgress<EvaluationProgress> progress);
}
