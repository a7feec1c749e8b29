namespace MovieRecs.Web.Components.Layout.Theme;

/// <summary>The colours of one theme, as CSS hex values.</summary>
/// <param name="Ground">Behind everything.</param>
/// <param name="Surface">One step nearer: bars, panels.</param>
/// <param name="Raised">Two steps nearer: menus, fields, hovered surfaces.</param>
/// <param name="Line">Hairlines and the outlines of fields.</param>
/// <param name="Text">Body text.</param>
/// <param name="Quiet">Secondary text; 4.5:1 on all three grounds.</param>
/// <param name="Accent">Projector amber: stars, focus, the main action.</param>
/// <param name="OnAccent">Text on <paramref name="Accent"/>.</param>
/// <param name="Predicted">Predictions: "For you".</param>
/// <param name="Rose">Dislike and errors.</param>
public sealed record ColourTokens(
    string Ground,
    string Surface,
    string Raised,
    string Line,
    string Text,
    string Quiet,
    string Accent,
    string OnAccent,
    string Predicted,
    string Rose);
