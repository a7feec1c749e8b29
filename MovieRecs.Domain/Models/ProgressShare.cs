namespace MovieRecs.Domain.Models;

/// <summary>The progress of one step of a longer work, 0 to 1, told to the whole as the share from <paramref name="from"/> to <paramref name="to"/>.</summary>
/// <param name="whole">Told nothing where it is null.</param>
internal sealed class ProgressShare(IProgress<double>? whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole?.Report(from + ((to - from) * value));
}
