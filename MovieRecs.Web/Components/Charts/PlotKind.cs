namespace MovieRecs.Web.Components.Charts;

/// <summary>How the points of a plot are drawn.</summary>
public enum PlotKind
{
    /// <summary>A mark each, joined by lines.</summary>
    Lines,

    /// <summary>A line without marks: there are too many points for them.</summary>
    Curves,

    /// <summary>A mark each, named where it stands.</summary>
    Points,

    /// <summary>A mark each, those of one place side by side, with what they may be off by.</summary>
    Marks,

    /// <summary>Bars from 0, those of one place side by side.</summary>
    Bars,

    /// <summary>As <see cref="Marks"/>, a row for each place: for long names.</summary>
    Rows,
}
