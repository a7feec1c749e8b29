using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;
using MovieRecs.Web.Evaluations.Runs;

namespace MovieRecs.Web.Components.Pages.Admin.Runs;

/// <summary>Two runs or more side by side.</summary>
public sealed partial class CompareRuns
{
    /// <summary>More would be slow to read, for the site and for people.</summary>
    private const int Most = 6;

    private IReadOnlyList<Run> _runs = [];
    private IReadOnlyList<string> _names = [];
    private RunComparison? _comparison;
    private string? _problem;

    /// <summary>The runs' ids, separated by commas.</summary>
    [SupplyParameterFromQuery]
    public string? Ids { get; set; }

    /// <summary>The model to compare with; null for the first.</summary>
    [SupplyParameterFromQuery]
    public string? With { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (_runs, _comparison, _problem) = ([], null, null);
        try
        {
            IReadOnlyList<int> asked = Asked();
            List<(string Run, EvaluationOutcome Outcome)> outcomes = [];
            foreach (int id in asked)
                outcomes.Add(($"run {id}", await OutcomeAsync(id)));
            _names = RunComparison.NamesOf(outcomes);
            _comparison = RunComparison.Of(outcomes, With);
        }
        catch (Exception error) when (error is EvaluationException or InvalidDataException)
        {
            _problem = string.Concat(error.Message[..1].ToUpperInvariant(), error.Message[1..]);
        }
    }

    /// <summary>What is compared has ended and never changes: there is nothing to read anew while other runs go on.</summary>
    protected override Task ReloadAsync() => Task.CompletedTask;

    /// <summary>What a run found; the run itself is listed, whether it can be compared or not.</summary>
    private async Task<EvaluationOutcome> OutcomeAsync(int id)
    {
        Run run = await Queries.FindAsync(id) ?? throw new EvaluationException($"There is no run {id}: it was deleted, or never was. Choose others.");
        _runs = [.. _runs, run];
        return await Queries.OutcomeAsync(id) ?? throw new EvaluationException($"Run {id} has no results to compare: it is {(run.Kind == RunKind.Training ? "a training" : RunText.Of(run.State))}. Choose evaluations that are done.");
    }

    /// <exception cref="EvaluationException">They are no ids, too few or too many.</exception>
    private List<int> Asked()
    {
        List<int> ids = [];
        foreach (string word in (Ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                throw new EvaluationException("This address names no runs. Choose two or more in the list of all runs.");
            ids.Add(id);
        }

        return ids.Count switch
        {
            < 2 => throw new EvaluationException("It takes two runs to compare. Choose two or more in the list of all runs."),
            > Most => throw new EvaluationException($"Choose {Most} runs at most."),
            _ => ids,
        };
    }

    private void Refer(string? name) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("with", name));
}
