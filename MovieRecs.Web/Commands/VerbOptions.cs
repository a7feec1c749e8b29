using System.CommandLine;

namespace MovieRecs.Web.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class VerbOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder of the store; by default that of MOVIERECS_DATA, else one in your home folder.",
        HelpName = "FOLDER",
        Recursive = true,
    };
}
