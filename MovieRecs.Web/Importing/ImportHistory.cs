using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Importing;

/// <summary>Reads what was imported, and what cleaning did to it.</summary>
public sealed class ImportHistory(IDbContextFactory<MovieRecsDbContext> stores)
{
    /// <summary>The newest imports, without their reports.</summary>
    public async Task<IReadOnlyList<ImportLine>> ListAsync(int most, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        return await store.Imports.OrderByDescending(record => record.Id).Take(most)
            .Select(record => new ImportLine(record.Id, record.At, record.Source, record.Summary))
            .ToListAsync(cancellationToken);
    }

    /// <summary>An import's whole report; null where there is no such import, or its report is of another version of the program.</summary>
    public async Task<ImportReport?> ReportAsync(int id, CancellationToken cancellationToken = default)
    {
        await using MovieRecsDbContext store = await stores.CreateDbContextAsync(cancellationToken);
        string? json = await store.Imports.Where(record => record.Id == id).Select(record => record.Report).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : ImportReportJson.Read(json);
    }
}
