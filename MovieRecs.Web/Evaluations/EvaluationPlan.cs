using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Evaluations;

/// <summary>An evaluation that is ready to be carried out: the ratings are read and divided, and the models chosen.</summary>
internal sealed class EvaluationPlan : IDisposable
{
    private readonly EvaluationRequest _request;
    private readonly EvaluationSource _source;
    private readonly EvaluationModels _models;
    private readonly PlannedQuestions _questions;

    private EvaluationPlan(EvaluationRequest request, EvaluationSource source, EvaluationModels models, PlannedQuestions questions)
    {
        (_request, _source, _models, _questions) = (request, source, models, questions);
        Fingerprint = EvaluationFingerprint.Of(request.Protocol, questions.Division, request.Seed, questions.RatingsHash);
        Remarks = [.. source.Remarks, .. models.Remarks];
    }

    /// <summary>Equal to another's exactly when both ask the same questions, whatever models answer them.</summary>
    public string Fingerprint { get; }

    /// <summary>About rows and models that can't be used, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The models' names, in the order in which they take their turns on each fold.</summary>
    public IReadOnlyList<string> Models => _models.Names;

    /// <summary>Reads and divides; nothing is trained yet.</summary>
    /// <exception cref="EvaluationException">What was asked can't be done.</exception>
    /// <exception cref="Domain.Import.ImportException">The dataset can't be read.</exception>
    public static async Task<EvaluationPlan> MakeAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        EvaluationSource source = request.Path is { } path
            ? DatasetSource.Open(path, request.DatasetName, cancellationToken)
            : await StoreSource.OpenAsync(request.DataFolder, cancellationToken);
        try
        {
            EvaluationModels models = EvaluationModels.Choose(request.Models, request.Protocol, request.Seed, source.Side, request.Settings);
            return new EvaluationPlan(request, source, models, PlannedQuestions.Of(request, source, cancellationToken));
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Trains and tests, on the calling thread.</summary>
    /// <param name="steps">Told before each training, on the same thread.</param>
    /// <param name="trainings">Told how much of a step's training is done, 0 to 1, by models that take long.</param>
    /// <exception cref="NothingToMeasureException">The protocol finds nothing in these ratings to ask about.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public EvaluationOutcome CarryOut(TimeProvider time, IProgress<EvaluationProgress> steps, IProgress<double>? trainings, CancellationToken cancellationToken)
    {
        IStarTrainer? matched = Matched();
        CalibrationTest? calibration = matched is null ? null : new CalibrationTest(FollowedStars.Of(matched, trainings, 0.5, 1), _request.Seed, cancellationToken);
        // The model that is calibrated is trained twice in each of its steps.
        EvaluationModels followed = new(
            [.. _models.Stars.Select(trainer => FollowedStars.Of(trainer, trainings, 0, trainer == matched ? 0.5 : 1))],
            [.. _models.Rankers.Select(trainer => FollowedRanks.Of(trainer, trainings))]);
        EvaluationReport report = _questions.Ask(new Evaluator(time, calibration is null ? null : calibration.Take, _source.Side), followed, steps, cancellationToken);
        return new EvaluationOutcome(report, _source.Name, _questions.Summary, _request.Seed, _request.Command, calibration?.Result) { Settings = _request.Settings.Values };
    }

    public void Dispose() => _source.Dispose();

    /// <summary>Intervals are measured wherever stars are, the match only where a report shows it.</summary>
    private IStarTrainer? Matched()
    {
        bool hasStars = _request.Protocol is EvaluationProtocol.Stars or EvaluationProtocol.Chronological;
        return hasStars && _models.Matched is { } trainer && (_request.WantsMatch || Evaluator.KnowsDeviations(trainer)) ? trainer : null;
    }
}
