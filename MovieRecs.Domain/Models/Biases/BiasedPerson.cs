using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Domain.Models.Biases;

/// <summary>What a <see cref="BiasModel"/> expects of one person.</summary>
public sealed class BiasedPerson : IPersonalStars
{
    private readonly BiasModel _model;
    private readonly bool _isKnown;

    internal BiasedPerson(BiasModel model, float bias, bool isKnown)
    {
        _model = model;
        Bias = bias;
        _isKnown = isKnown;
    }

    /// <summary>b_u: how many stars more than the mean this person gives; 0 for one without ratings.</summary>
    public float Bias { get; }

    /// <summary>μ + b_u + b_i before clipping, where an unknown person's or movie's bias is 0: there is always an answer.</summary>
    public float Expect(MovieId movie) => _model.Mean + Bias + _model.BiasOf(movie);

    /// <summary>Possible where the person has rated something and somebody has rated the movie.</summary>
    public bool TryPredict(MovieId movie, out float stars)
    {
        bool isPossible = _isKnown && _model.TryGetRated(movie, out _);
        stars = isPossible ? Expect(movie) : 0;
        return isPossible;
    }
}
