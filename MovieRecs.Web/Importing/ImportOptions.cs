using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Importing;

/// <summary>Settings of importing, from the section "Import".</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>Where GroupLens publishes its datasets; a dataset's file name is added to it.</summary>
    [Required]
    public Uri GroupLensAddress { get; set; } = new("https://files.grouplens.org/datasets/movielens/");

    /// <summary>The largest zip that is downloaded or uploaded, in MB.</summary>
    [Range(1, 100_000)]
    public int LargestZipMegabytes { get; set; } = 1024;

    /// <summary>The same in bytes.</summary>
    public long LargestZipBytes => LargestZipMegabytes * 1_000_000L;
}
