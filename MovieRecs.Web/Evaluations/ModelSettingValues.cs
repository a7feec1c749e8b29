using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Evaluations;

/// <summary>What an evaluation tries in place of the models' defaults.</summary>
/// <param name="Values">By <see cref="ModelSetting.Key"/>; what isn't named is as it is by default.</param>
internal sealed record ModelSettingValues(IReadOnlyDictionary<string, double> Values)
{
    public static ModelSettingValues None { get; } = new(new Dictionary<string, double>());

    /// <summary>The same for the models' trainers.</summary>
    /// <exception cref="EvaluationException">A setting that no model has, or a value out of range.</exception>
    public TrainerSettings ForTrainers()
    {
        TrainerSettings settings = new();
        foreach ((string key, double value) in Values)
        {
            ModelSetting setting = ModelSetting.Find(key) ?? throw new EvaluationException($"There is no setting \"{key}\".");
            if (setting.FaultOf(value) is { } fault)
                throw new EvaluationException(fault);
            settings = setting.Set(settings, value);
        }

        return settings;
    }
}
