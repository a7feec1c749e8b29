namespace MovieRecs.Domain.Import;

/// <summary>Tells of a file that can't be read to its end.</summary>
internal static class DamagedFile
{
    /// <param name="line">The last line that could be read, or 0.</param>
    public static ImportException Problem(IDatasetFiles files, string name, InvalidDataException error, int line = 0)
    {
        string where = line > 0 ? $" after line {line}" : "";
        return new ImportException($"{files.Name}/{name} is damaged{where} ({error.Message.TrimEnd('.')}). Download or copy the dataset again.", error);
    }
}
