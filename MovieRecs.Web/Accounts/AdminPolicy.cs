using Microsoft.AspNetCore.Authorization;

namespace MovieRecs.Web.Accounts;

/// <summary>
/// What admin pages and endpoints ask for: to be an admin now, by the store. A session, and a circuit above all, may claim
/// the role for minutes after it was taken away.
/// </summary>
public sealed class AdminPolicy : IAuthorizationRequirement
{
    /// <summary>The policy's name.</summary>
    public const string Name = "AdminNow";
}
