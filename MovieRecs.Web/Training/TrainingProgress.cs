namespace MovieRecs.Web.Training;

/// <summary>Tells how a training goes, at once and on the thread that does it, but no more than a hundred times a step.</summary>
/// <param name="report">Told the step and its finished share, 0 to 1.</param>
public sealed class TrainingProgress(Action<TrainingStep, double> report) : IProgress<double>
{
    private const double Least = 0.01;

    private TrainingStep _step;
    private double _shown;

    public void Begin(TrainingStep step)
    {
        (_step, _shown) = (step, 0);
        report(step, 0);
    }

    public void Report(double value)
    {
        if (value - _shown >= Least)
            report(_step, _shown = value);
    }
}
