namespace MovieRecs.Web.Data;

/// <summary>A personal access token. The token itself is shown once and not kept.</summary>
public sealed class ApiToken
{
    public int Id { get; init; }

    public required string AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Unix seconds, to the minute or so; null while it is unused.</summary>
    public long? LastUsedAt { get; set; }
}
