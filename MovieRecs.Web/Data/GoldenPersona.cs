namespace MovieRecs.Web.Data;

/// <summary>A made-up person whom a snapshot has to serve well before it is promoted by itself.</summary>
public sealed class GoldenPersona
{
    public int Id { get; init; }

    /// <summary>Unique.</summary>
    public required string Name { get; set; }

    /// <summary>False for one that is kept but not asked.</summary>
    public required bool IsActive { get; set; }

    /// <summary>Ratings and rules, as JSON.</summary>
    public required string Definition { get; set; }
}
