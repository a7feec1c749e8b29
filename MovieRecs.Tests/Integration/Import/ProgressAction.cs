using MovieRecs.Domain.Import;

namespace MovieRecs.Tests.Integration.Import;

/// <summary>Does something at each report of progress, on the importer's own thread.</summary>
internal sealed class ProgressAction(Action<ImportProgress> action) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => action(value);
}
