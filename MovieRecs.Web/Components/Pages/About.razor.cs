using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Catalogue;

namespace MovieRecs.Web.Components.Pages;

/// <summary>How the picks are made, and whose ratings they come from.</summary>
public sealed partial class About
{
    [Inject]
    public required CatalogueHolder Catalogue { get; set; }

    private CatalogueView View => Catalogue.Current;

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
