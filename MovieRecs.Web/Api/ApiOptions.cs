using System.ComponentModel.DataAnnotations;

namespace MovieRecs.Web.Api;

/// <summary>How much may be asked of the API: the section <c>MovieRecs:Api</c> of the configuration.</summary>
public sealed class ApiOptions
{
    public const string Section = "MovieRecs:Api";

    /// <summary>How many requests one account may make in a minute, by all its tokens and sessions together.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 300;

    /// <summary>How many requests guests from one address may make in a minute; a token that doesn't hold counts as one.</summary>
    [Range(1, 1_000_000)]
    public int GuestRequestsPerMinute { get; init; } = 60;
}
