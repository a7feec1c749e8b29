using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data;

/// <summary>A film that was merged into another: what is known of it anywhere belongs to that one.</summary>
public sealed class MovieAlias
{
    /// <summary>The film that is gone.</summary>
    public required MovieId Alias { get; init; }

    /// <summary>The film it is.</summary>
    public required MovieId MovieId { get; init; }
}
