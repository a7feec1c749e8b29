using MovieRecs.Domain.Evaluation;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>
/// Follows an evaluation on the thread that carries it out: measures how long each model takes for a fold, and tells how
/// much is left if the next folds take as long.
/// </summary>
/// <param name="models">Their names, in the order of their turns.</param>
/// <param name="show">Told at each step, and whenever a training tells its share.</param>
internal sealed class RunMeter(TimeProvider time, IReadOnlyList<string> models, Action<RunProgress> show) : IProgress<EvaluationProgress>, IProgress<double>
{
    /// <summary>A training's own share says something about its time from here on.</summary>
    private const double EnoughOfATraining = 0.02;

    private readonly Dictionary<string, (double Seconds, int Steps)> _measured = [];
    private readonly long _started = time.GetTimestamp();
    private EvaluationProgress _step;
    private long _stepStarted;
    private double _modelShare;
    private double _share;

    public void Report(EvaluationProgress value)
    {
        if (_step.Total > 0)
        {
            (double seconds, int steps) = _measured.GetValueOrDefault(_step.Model);
            _measured[_step.Model] = (seconds + Seconds(_stepStarted), steps + 1);
        }

        (_step, _stepStarted, _modelShare) = (value, time.GetTimestamp(), 0);
        Show();
    }

    public void Report(double value)
    {
        _modelShare = Math.Clamp(value, 0, 1);
        Show();
    }

    private void Show()
    {
        double? left = Left();
        double elapsed = Seconds(_started);
        double share = _step.Done >= _step.Total ? 1
            : left is { } seconds && elapsed > 0 ? elapsed / (elapsed + seconds)
            : (_step.Done + _modelShare) / _step.Total;
        _share = Math.Max(_share, share);
        show(new RunProgress(_step.Done, _step.Total, _step.Fold, _step.Model, _modelShare, _share, left is { } rest ? TimeSpan.FromSeconds(rest) : null, false));
    }

    /// <summary>In seconds; null while a model that is to come was not measured yet.</summary>
    private double? Left()
    {
        double elapsed = Seconds(_stepStarted);
        double left = 0;
        for (int step = _step.Done; step < _step.Total; step++)
        {
            if (SecondsOf(models[step % models.Count]) is not { } seconds)
                return null;
            left += step == _step.Done ? Math.Max(0, seconds - elapsed) : seconds;
        }

        return left;
    }

    private double? SecondsOf(string model) =>
        _measured.TryGetValue(model, out (double Seconds, int Steps) all) ? all.Seconds / all.Steps
        : model == _step.Model && _modelShare >= EnoughOfATraining ? Seconds(_stepStarted) / _modelShare
        : null;

    private double Seconds(long since) => time.GetElapsedTime(since).TotalSeconds;
}
