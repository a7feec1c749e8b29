using System.Runtime.InteropServices;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>
/// What a block needs to know of one entity's ratings while one factor is drawn: with c the other block's factor and e
/// the residual of each rating, Σc, Σc², Σe and Σe·c. Four doubles side by side, so that a rating is added in one go.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RatingMoments
{
    public double C;
    public double CSquared;
    public double E;
    public double EC;
}
