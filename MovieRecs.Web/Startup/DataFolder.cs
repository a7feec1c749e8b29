namespace MovieRecs.Web.Startup;

/// <summary>Where everything that must survive lives: the store, the keys that sign cookies, uploads on their way in.</summary>
public sealed class DataFolder
{
    /// <summary>The environment variable that names the folder where <c>--data</c> doesn't.</summary>
    public const string Variable = "MOVIERECS_DATA";

    /// <summary>What <c>--data</c> is called in the configuration: "data" alone could come from any environment variable DATA.</summary>
    public const string Setting = "MovieRecs:Data";

    private const string StoreName = "movierecs.db";

    /// <param name="path">The folder; made if it isn't there.</param>
    /// <exception cref="StartupException">It can't be made or written to.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            Make(Path);
            using FileStream probe = new(Combine($".write-probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {Path} can't be written to ({error.Message}). Name another with --data or {Variable}.", error);
        }
    }

    /// <summary>For the configuration to read <c>--data</c> from the command line.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string> { ["--data"] = Setting };

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string Store => StoreIn(Path);

    /// <summary>The folder of the keys that protect cookies and forms.</summary>
    public string Keys => Combine("keys");

    /// <summary>
    /// The folder that applies: <paramref name="given"/> (from <c>--data</c>), else the environment variable's, else a
    /// folder of the user's own, which no rebuild touches.
    /// </summary>
    public static DataFolder Resolve(string? given) => new(PathOf(given));

    /// <summary>The path of that folder, whether or not it is there.</summary>
    public static string PathOf(string? given)
    {
        string? path = string.IsNullOrWhiteSpace(given) ? Environment.GetEnvironmentVariable(Variable) : given;
        return System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(path) ? Default() : path);
    }

    /// <summary>The path of the store in such a folder.</summary>
    public static string StoreIn(string folder) => System.IO.Path.Combine(folder, StoreName);

    /// <summary>A path inside the folder.</summary>
    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The folder holds password hashes and keys: on a shared machine only its owner may look inside.</summary>
    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Default()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(home.Length > 0 ? home : System.IO.Path.GetTempPath(), "MovieRecs");
    }
}
