using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations;

/// <summary>What an evaluation will ask, whatever models answer.</summary>
/// <param name="Division">The division's name: "predefined", "5", "last-of-each".</param>
/// <param name="RatingsHash">Of all ratings as they are divided.</param>
/// <param name="Ask">Trains the models and asks them.</param>
internal sealed record PlannedQuestions(string Division, DatasetSummary Summary, string RatingsHash, Evaluation Ask)
{
    /// <summary>Reads and divides the ratings.</summary>
    /// <exception cref="EvaluationException">They can't be divided so, or nothing can be measured on them.</exception>
    public static PlannedQuestions Of(EvaluationRequest request, EvaluationSource source, CancellationToken cancellationToken)
    {
        switch (request.Protocol)
        {
            case EvaluationProtocol.FoldIn:
                EvaluationSplit<FoldInSplit> people = EvaluationSplit.People(source, request.Seed, request.IsHistoryRandom, cancellationToken);
                return new(people.Split.Name, people.Summary, people.RatingsHash, (evaluator, models, progress, token) => evaluator.EvaluateFoldIn(people.Split, models.Stars, models.Rankers, progress, token));
            case EvaluationProtocol.Chronological:
                EvaluationSplit<Split> inTime = EvaluationSplit.InTime(source, request.IsCutForAll, cancellationToken);
                return new(inTime.Split.Name, inTime.Summary, inTime.RatingsHash, (evaluator, models, progress, token) => evaluator.EvaluateChronological(inTime.Split, models.Stars, progress, token));
            case EvaluationProtocol.Ranking:
                EvaluationSplit<Split> ranked = EvaluationSplit.Folds(source, request.Folds, request.Seed, cancellationToken);
                return new(ranked.Split.Name, ranked.Summary, ranked.RatingsHash, (evaluator, models, progress, token) => evaluator.EvaluateRanking(ranked.Split, models.Rankers, source.Side, progress, token));
            default:
                EvaluationSplit<Split> rated = EvaluationSplit.Folds(source, request.Folds, request.Seed, cancellationToken);
                return new(rated.Split.Name, rated.Summary, rated.RatingsHash, (evaluator, models, progress, token) => evaluator.EvaluateStars(rated.Split, models.Stars, progress, token));
        }
    }
}

/// <summary>Trains models and asks them the questions of a plan.</summary>
internal delegate EvaluationReport Evaluation(Evaluator evaluator, EvaluationModels models, IProgress<EvaluationProgress> progress, CancellationToken cancellationToken);
