using MovieRecs.Domain.Models.Bfm;
using MovieRecs.Domain.Models.Ease;
using MovieRecs.Domain.Models.Hybrid;
using MovieRecs.Domain.Models.Ials;

namespace MovieRecs.Domain.Models;

/// <summary>Everything that can be set about a training and about how its parts are blended.</summary>
public sealed record ModelSettings
{
    public IalsSettings Ials { get; init; } = new();

    /// <summary>Whether content looks at the words of titles and tags too, which takes a training up to a second.</summary>
    public bool HasWords { get; init; } = true;

    /// <summary>
    /// The discount is the largest, in steps of .1, that costs the blend no more than .001 nDCG@10, as a mean of holdouts
    /// inside training parts of MovieLens 100K (u1, u3) and latest-small. Catalogue coverage there rises by a fifth.
    /// </summary>
    public EaseSettings Ease { get; init; } = new() { PopularityDiscount = 0.4f };

    public HybridStarsSettings Stars { get; init; } = new();

    public HybridSettings Hybrid { get; init; } = new();

    /// <summary>True where a training with these and with the others learns the same from the same data: threads only make it faster.</summary>
    public bool IsSameTraining(ModelSettings other) => other is not null && WithoutThreads == other.WithoutThreads;

    private ModelSettings WithoutThreads => this with { Ials = Ials with { Threads = 1 } };
}
