using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Promotion;

/// <summary>Reads what the page of the models shows: the store's records and the folder's names, and no snapshot.</summary>
public sealed class ModelsViewBuilder(
    SnapshotRecords records, SnapshotFolder snapshots, PersonaStore personas, Promoter promoter, SnapshotJudge judge, ModelHolder models, CatalogueHolder catalogue)
{
    /// <summary>How many snapshots are listed at most; of most of them the file is long gone.</summary>
    private const int MostLines = 60;

    /// <exception cref="IOException">The folder of the snapshots can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<ModelsView> BuildAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyList<KnownSnapshot> known = await records.ListAsync(cancellationToken);
        Dictionary<int, KnownSnapshot> byNumber = known.ToDictionary(record => record.Number);
        Dictionary<int, SnapshotEntry> files = snapshots.List().ToDictionary(entry => entry.Number);
        IEnumerable<SnapshotLine> lines = byNumber.Keys.Union(files.Keys).OrderDescending().Take(MostLines).Select(number => Line(number, byNumber.GetValueOrDefault(number), files.GetValueOrDefault(number)));
        IReadOnlyList<KeptPersona> kept = await personas.ListAsync(cancellationToken);
        return new ModelsView(
            models.Served?.Snapshot, promoter.Previous(known), [.. lines], await records.HoldAsync(cancellationToken), judge.IsAutomatic,
            [.. kept.Select(persona => new PersonaLine(persona.Id, persona.Persona.Name, persona.IsActive, [.. persona.Persona.Rules.Select(Text)], persona.Notes))]);
    }

    private SnapshotLine Line(int number, KnownSnapshot? known, SnapshotEntry? file)
    {
        ModelFacts? facts = known?.Facts?.Model;
        return new SnapshotLine(number, known?.State, facts?.TrainedAt ?? known?.TrainedAt ?? file!.WrittenAt, file?.Bytes, file?.Problem)
        {
            ServedAt = known?.ServedAt,
            Verdict = number >= (models.Served?.Snapshot ?? 0) ? known?.Verdict : null,
            Ratings = facts?.Ratings,
            Movies = facts?.Movies,
            Ndcg = facts?.Holdout?.NdcgAt10,
            NdcgError = facts?.Holdout?.NdcgAt10Error,
            Rmse = facts?.Holdout?.Rmse,
            RmseError = facts?.Holdout?.RmseError,
        };
    }

    private string Text(PersonaRule rule) => rule.Text(rule.Movie is { } movie ? catalogue.Current.Find(movie)?.TitleAndYear ?? "a film that is gone" : null);
}
