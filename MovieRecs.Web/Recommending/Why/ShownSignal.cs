using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Web.Recommending.Why;

/// <summary>One thing that a person did, with what it contributes in hundredths, as shown.</summary>
public sealed record ShownSignal(SignalShare Share, int Taste, int Content)
{
    public int Total => Taste + Content;
}
