using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models;

/// <summary>Everything that can be set about a training and about how its parts are blended.</summary>
public sealed record ModelSettings
{
    public IalsSettings Ials { get; init; } = new();

    public HybridSettings Hybrid { get; init; } = new();
}
