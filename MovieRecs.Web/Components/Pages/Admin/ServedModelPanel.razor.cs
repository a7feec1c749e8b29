using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin;

/// <summary>What the site serves from: when it was trained, on what, and how well it does.</summary>
public sealed partial class ServedModelPanel
{
    [Parameter, EditorRequired]
    public required ServedModel? Served { get; set; }

    private ModelFacts Facts => Served!.Recommender.Model.Facts;

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Figure(double value) => value.ToString(".0000", CultureInfo.InvariantCulture);
}
