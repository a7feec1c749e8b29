using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>What the site serves from: when it was trained, on what, and how well it does.</summary>
public sealed partial class ServedModelPanel
{
    private const int CommitLetters = 7;

    [Parameter, EditorRequired]
    public required ServedModel? Served { get; set; }

    private ModelFacts Facts => Served!.Recommender.Model.Facts;

    /// <summary>The version and the first letters of the commit: "0.1.0+a1b2c3d".</summary>
    private string ShortVersion => Facts.CodeVersion is not { } version ? "unknown"
        : version.IndexOf('+') is var plus and >= 0 && version.Length > plus + 1 + CommitLetters ? version[..(plus + 1 + CommitLetters)]
        : version;

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Figure(double value) => value.ToString(".0000", CultureInfo.InvariantCulture);
}
