namespace MovieRecs.Web.Data;

/// <summary>Something that an admin, or the site by itself, did to the site.</summary>
public sealed class AuditEntry
{
    public int Id { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long At { get; init; }

    /// <summary>Who; null for the site itself, and once the account is gone.</summary>
    public string? AccountId { get; init; }

    /// <summary>The name they had then; "the site" for the site itself.</summary>
    public required string Actor { get; init; }

    /// <summary>What kind of action, by <see cref="AuditVerb"/>'s name.</summary>
    public required AuditVerb Verb { get; init; }

    /// <summary>What it was done to: "snapshot 12", "movie:603".</summary>
    public required string Subject { get; init; }

    /// <summary>What was done, as a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What it takes to take it back, as JSON; null where it can't be, or is by other means.</summary>
    public string? Undo { get; init; }

    /// <summary>When it was taken back, in Unix seconds; null where it wasn't.</summary>
    public long? UndoneAt { get; set; }
}
