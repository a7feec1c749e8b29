namespace MovieRecs.Tests.Support;

/// <summary>The working copy that these tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run somewhere else than in their working copy.</exception>
    public static string Root
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "MovieRecs.sln")))
                folder = Path.GetDirectoryName(folder);
            return folder ?? throw new DirectoryNotFoundException($"No MovieRecs.sln above {AppContext.BaseDirectory}.");
        }
    }
}
