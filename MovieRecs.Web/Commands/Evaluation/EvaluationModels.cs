using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>Which models <c>evaluate --models</c> means.</summary>
internal static class EvaluationModels
{
    /// <param name="names">Separated by commas, in the order wanted; null for all.</param>
    /// <exception cref="EvaluationException">A name that no model has, one given twice, or none.</exception>
    public static IReadOnlyList<IStarTrainer> Choose(string? names, ulong seed, SideInformation side)
    {
        IReadOnlyList<IStarTrainer> all = StarTrainers.All(seed, side);
        if (names is null)
            return all;

        string known = string.Join(", ", all.Select(trainer => trainer.Name));
        List<IStarTrainer> chosen = [];
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            IStarTrainer trainer = all.FirstOrDefault(trainer => trainer.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new EvaluationException($"There is no model \"{name}\". Choose from {known}.");
            if (chosen.Contains(trainer))
                throw new EvaluationException($"Model {trainer.Name} is given twice. Name each model once.");
            chosen.Add(trainer);
        }

        return chosen.Count > 0 ? chosen : throw new EvaluationException($"--models names no model. Choose from {known}.");
    }
}
