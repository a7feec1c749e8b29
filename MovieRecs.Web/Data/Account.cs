using Microsoft.AspNetCore.Identity;

namespace MovieRecs.Web.Data;

/// <summary>A person who signed up. What they rate belongs to their <see cref="Rater"/>.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>How the site addresses them.</summary>
    [PersonalData]
    public string DisplayName { get; set; } = "";

    /// <summary>The name under which they appear as a movie buddy; null while they don't want to.</summary>
    [PersonalData]
    public string? BuddyName { get; set; }
}
