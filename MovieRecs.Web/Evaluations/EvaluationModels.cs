using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Evaluations;

/// <summary>Which models an evaluation is about: star models come before rankers.</summary>
internal sealed record EvaluationModels(IReadOnlyList<IStarTrainer> Stars, IReadOnlyList<IRankTrainer> Rankers)
{
    /// <summary>Of each model that was left out, why.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Star models first.</summary>
    public IReadOnlyList<string> Names => [.. Stars.Select(trainer => trainer.Name), .. Rankers.Select(trainer => trainer.Name)];

    /// <summary>The names of all models there are, as a sentence's end.</summary>
    public static string AllNames => string.Join(", ", All(0, SideInformation.None, ModelSettingValues.None).Names);

    /// <summary>The star model whose match is looked at: the one that the site shows, else the last.</summary>
    public IStarTrainer? Matched => Stars.FirstOrDefault(trainer => trainer.Name == "hybrid-stars") ?? (Stars.Count > 0 ? Stars[^1] : null);

    /// <param name="names">Separated by commas, in the order wanted; null for all that the protocol can measure on this machine.</param>
    /// <exception cref="EvaluationException">A name that no model has, one given twice, none, or one that the protocol can't measure or that can't be trained here.</exception>
    public static EvaluationModels Choose(string? names, EvaluationProtocol protocol, ulong seed, SideInformation side, ModelSettingValues settings)
    {
        EvaluationModels all = All(seed, side, settings);
        EvaluationModels fit = all.FitFor(protocol);
        if (names is null)
            return fit.OfThisMachine();

        string choices = $"Choose from {string.Join(", ", fit.Names)}.";
        List<string> chosen = [];
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string known = all.Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new EvaluationException($"There is no model \"{name}\". {choices}");
            if (!fit.Names.Contains(known))
                throw new EvaluationException($"{all.WhyNot(known)} --protocol {EvaluationRequest.Name(protocol)} can't measure it. {choices}");
            if (chosen.Contains(known))
                throw new EvaluationException($"Model {known} is given twice. Name each model once.");
            chosen.Add(known);
        }

        if (chosen.Count == 0)
            throw new EvaluationException($"--models names no model. {choices}");
        EvaluationModels wanted = new(
            [.. chosen.SelectMany(name => fit.Stars.Where(trainer => trainer.Name == name))],
            [.. chosen.SelectMany(name => fit.Rankers.Where(trainer => trainer.Name == name))]);
        string[] missing = wanted.OfThisMachine().Remarks.ToArray();
        return missing.Length == 0 ? wanted : throw new EvaluationException(string.Join(' ', missing));
    }

    /// <summary>Those that can be trained here, with a remark about each other one.</summary>
    public EvaluationModels OfThisMachine() => new(
        [.. Stars.Where(trainer => MissingOf(trainer) is null)],
        [.. Rankers.Where(trainer => MissingOf(trainer) is null)])
    {
        Remarks = [.. Stars.Select(MissingOf).Concat(Rankers.Select(MissingOf)).OfType<string>()],
    };

    private static string? MissingOf(object trainer) => (trainer as INeedsNativeCode)?.WhatIsMissing;

    /// <summary>Those that a protocol can measure and that can be trained here, to be named and not to be trained.</summary>
    public static EvaluationModels For(EvaluationProtocol protocol) => All(0, SideInformation.None, ModelSettingValues.None).FitFor(protocol).OfThisMachine();

    private static EvaluationModels All(ulong seed, SideInformation side, ModelSettingValues settings)
    {
        TrainerSettings tried = settings.ForTrainers();
        return new(StarTrainers.All(seed, side, tried), RankTrainers.All(seed, side, tried));
    }

    private EvaluationModels FitFor(EvaluationProtocol protocol) => protocol switch
    {
        EvaluationProtocol.Ranking => this with { Stars = [] },
        EvaluationProtocol.FoldIn => this with { Stars = [.. Stars.Where(Evaluator.TakesNewPeople)] },
        _ => this with { Rankers = [] },
    };

    private string WhyNot(string name)
    {
        if (Rankers.Any(trainer => trainer.Name == name))
            return $"Model {name} puts movies in order and predicts no stars:";
        IStarTrainer stars = Stars.First(trainer => trainer.Name == name);
        return Evaluator.TakesNewPeople(stars)
            ? $"Model {name} predicts stars and puts nothing in order:"
            : $"Model {name} predicts stars for the people it was trained on and nobody else:";
    }
}
