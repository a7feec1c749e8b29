using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data;

/// <summary>Says that an admin has edited a film: imports leave its facts as they are.</summary>
public sealed class MovieEdit
{
    public required MovieId MovieId { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long EditedAt { get; init; }
}
