using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models;

/// <summary>Everything that can be set about a training and about how its parts are blended.</summary>
public sealed record ModelSettings
{
    public IalsSettings Ials { get; init; } = new();

    /// <summary>Whether content looks at the words of titles and tags too, which takes up to a second.</summary>
    public bool HasWords { get; init; } = true;

    public HybridSettings Hybrid { get; init; } = new();
}
