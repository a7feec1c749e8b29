using MovieRecs.Web.Evaluations;

namespace MovieRecs.Web.Commands.Evaluation;

/// <summary>Where a report is to go. It is there as a whole or not at all: what stood there before stays until the new one is complete.</summary>
internal sealed class ReportFile
{
    private readonly string _path;

    private ReportFile(string path) => _path = path;

    private string Draft => $"{_path}.{Environment.ProcessId}.tmp";

    /// <summary>Makes sure, before hours of work, that a file can be written there.</summary>
    /// <exception cref="EvaluationException">It can't.</exception>
    public static ReportFile At(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new EvaluationException("--html names no file.");
        ReportFile file = new(Path.GetFullPath(path));
        if (Directory.Exists(file._path))
            throw new EvaluationException($"The report can't be written to {file._path}: that is a folder. Give the name of a file.");
        file.Try(() =>
        {
            using FileStream probe = new(file.Draft, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        });
        return file;
    }

    /// <summary>Puts the report there.</summary>
    /// <exception cref="EvaluationException">It can't be written, say because the disk is full.</exception>
    public void Write(string content) => Try(() =>
    {
        try
        {
            File.WriteAllText(Draft, content);
            File.Move(Draft, _path, overwrite: true);
        }
        finally
        {
            File.Delete(Draft);
        }
    });

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvaluationException($"The report can't be written to {_path} ({error.Message}).");
        }
    }
}
