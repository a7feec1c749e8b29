namespace MovieRecs.Web.Administration;

/// <summary>Who does something to the site: an admin, or the site by itself.</summary>
/// <param name="AccountId">Null for the site itself.</param>
/// <param name="Name">For the audit log.</param>
public sealed record AdminActor(string? AccountId, string Name)
{
    /// <summary>The site, where it acts by itself.</summary>
    public static AdminActor Site { get; } = new(null, "the site");
}
