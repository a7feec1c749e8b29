using System.Reflection;

namespace MovieRecs.Web.Evaluations.Runs;

/// <summary>The version of this program, as runs and snapshots keep it.</summary>
internal static class CodeVersion
{
    public static string Current { get; } =
        typeof(CodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
