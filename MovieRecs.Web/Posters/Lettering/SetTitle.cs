namespace MovieRecs.Web.Posters.Lettering;

/// <summary>A text wrapped into lines of one size.</summary>
/// <param name="Face">What it is set in.</param>
/// <param name="Size">The font size in units of the poster.</param>
/// <param name="Lines">The lines from the top.</param>
internal sealed record SetTitle(PosterFace Face, double Size, IReadOnlyList<string> Lines)
{
    /// <summary>From the top of the first line's capitals to the last line's baseline.</summary>
    public double Height => (Face.CapHeight + ((Lines.Count - 1) * Face.Leading)) * Size;

    /// <summary>How far the last line's letters may reach below its baseline.</summary>
    public double Below => Face.Descent * Size;

    /// <summary>The widest line.</summary>
    public double Width => Lines.Max(line => Face.Measure(line)) * Size;
}
