using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Recommendations;

/// <summary>What one thing that a person did contributes to a film's score.</summary>
/// <param name="Signal">What they did.</param>
/// <param name="Movie">The film that it is about.</param>
/// <param name="Taste">Through what people who like the one film like too.</param>
/// <param name="Content">Through what both films are about.</param>
public sealed record SignalShare(Signal Signal, Movie Movie, float Taste, float Content)
{
    public float Total => Taste + Content;
}
