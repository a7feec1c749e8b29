namespace MovieRecs.Tests.Support;

/// <summary>
/// GroupLens' own zips, where they are present: in the folder named by MOVIERECS_TEST_DATA, or in ../shared/data
/// beside the repository. They may not be redistributed, so tests that need them skip where they are absent.
/// </summary>
internal static class MovieLensData
{
    public static string Ml100K => PathOrSkip("ml-100k.zip");

    public static string LatestSmall => PathOrSkip("ml-latest-small.zip");

    private static string PathOrSkip(string name)
    {
        string folder = Environment.GetEnvironmentVariable("MOVIERECS_TEST_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data");
        string path = Path.GetFullPath(Path.Combine(folder, name));
        Assert.SkipUnless(File.Exists(path), $"{name} is not here: put GroupLens' zip at {path}, or set MOVIERECS_TEST_DATA.");
        return path;
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MovieRecs.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? AppContext.BaseDirectory;
    }
}
