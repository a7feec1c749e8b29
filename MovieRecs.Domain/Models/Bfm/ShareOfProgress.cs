namespace MovieRecs.Domain.Models.Bfm;

/// <summary>Passes on the progress of a part of the work as that of the whole, at once and in order.</summary>
/// <param name="whole">Told the finished share of the whole.</param>
/// <param name="from">Where the part begins, 0 to 1.</param>
/// <param name="length">How much of the whole the part is.</param>
internal sealed class ShareOfProgress(IProgress<double> whole, double from, double length) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + (length * value));
}
