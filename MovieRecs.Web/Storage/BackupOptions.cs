using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Storage;

/// <summary>What is kept of back-ups: the section <c>MovieRecs:Backups</c> of the configuration.</summary>
public sealed class BackupOptions
{
    public const string Section = "MovieRecs:Backups";

    /// <summary>How many back-ups are kept; older ones are deleted.</summary>
    [Range(1, 1000)]
    public int Keep { get; init; } = 7;
}
