using Microsoft.AspNetCore.Components;
using MovieRecs.Domain.Models;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Components.Pages.Admin.Models;

/// <summary>What serves: when it was trained, on what, and how good it is.</summary>
public sealed partial class ServedCard
{
    /// <summary>How many standard errors reach as far as 95 % of a normal distribution.</summary>
    private const double Normal = 1.96;

    /// <summary>Null before the first one.</summary>
    [Parameter, EditorRequired]
    public required ServedModel? Served { get; set; }

    /// <summary>What the list of snapshots has of it, if it is there.</summary>
    [Parameter]
    public SnapshotLine? Line { get; set; }

    /// <summary>What can be done about it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>"0.4012 – 0.4234;", or nothing where it wasn't measured.</summary>
    private static string? Interval(double? value, double? error) =>
        value is { } mean && error is { } one ? $"{FigureText.Figure(mean - (Normal * one))} – {FigureText.Figure(mean + (Normal * one))};" : null;

    private ModelFacts Facts => Served!.Recommender.Model.Facts;
}
