using MovieRecs.Domain.Numerics;
using MovieRecs.Web.Data;
using MovieRecs.Web.Evaluations;

namespace MovieRecs.Web.Commands.Benchmarks;

/// <summary>Generated runs, one a day: every seventh an evaluation of ten models, the others trainings.</summary>
internal static class YearOfRuns
{
    private const int Models = 10;

    private static readonly string[] _figures = [Figure.Rmse.Key, Figure.Mae.Key, Figure.Ndcg.Key, Figure.CatalogueCoverage.Key];

    public static async Task FillAsync(MovieRecsDbContext store, int runs, DateTimeOffset now, ulong seed, CancellationToken cancellationToken)
    {
        SplitMix64 random = new(seed);
        for (int run = 0; run < runs; run++)
        {
            bool isTraining = run % 7 != 0;
            long at = now.AddDays(run - runs).ToUnixTimeSeconds();
            Run entry = new()
            {
                Kind = isTraining ? RunKind.Training : RunKind.Evaluation,
                State = RunState.Done,
                Title = isTraining ? "Training" : "Stars, 5 random folds",
                Request = "{}",
                QueuedAt = at,
                StartedAt = at,
                EndedAt = at + 60,
                Done = 1,
                Total = 1,
                Snapshot = isTraining ? run + 1 : null,
                Fingerprint = isTraining ? "trainings" : "generated",
                CodeVersion = "generated",
            };
            store.Runs.Add(entry);
            await store.SaveChangesAsync(cancellationToken);
            store.RunFigures.AddRange(
                from model in isTraining ? ["hybrid-rank", "hybrid-stars"] : Enumerable.Range(1, Models).Select(number => $"model-{number}")
                from figure in _figures
                select new RunFigure { RunId = entry.Id, Model = model, Figure = figure, Mean = random.Unit(), Deviation = isTraining ? null : random.Unit() / 100 });
            await store.SaveChangesAsync(cancellationToken);
            store.ChangeTracker.Clear();
        }
    }
}
