namespace MovieRecs.Web.Importing;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    Running,
    Succeeded,
    Failed,
    Cancelled,
}
