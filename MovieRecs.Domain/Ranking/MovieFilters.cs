using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;

namespace MovieRecs.Domain.Ranking;

/// <summary>Applies a person's filters to the catalogue.</summary>
internal static class MovieFilters
{
    /// <summary>Sets an item where a filter keeps it from the person.</summary>
    /// <param name="barred">By item index; what is set stays set.</param>
    public static void Bar(TrainedModel model, Preferences preferences, bool[] barred)
    {
        foreach (string genre in preferences.ExcludedGenres)
            BarAll(model.ItemsByGenre.GetValueOrDefault(genre), barred);
        foreach (string person in preferences.ExcludedPeople)
            BarAll(model.ItemsByPerson.GetValueOrDefault(person), barred);
        if (preferences.MostMinutes is null && preferences.ExcludedDecades.Count == 0)
            return;
        for (int item = 0; item < barred.Length; item++)
            barred[item] |= !Fits(model.Movies[item], preferences);
    }

    private static bool Fits(Movie movie, Preferences preferences) =>
        (preferences.MostMinutes is not { } most || movie.RuntimeMinutes <= most)
        && (movie.Year is not { } year || !preferences.ExcludedDecades.Contains(year / 10 * 10));

    private static void BarAll(int[]? items, bool[] barred)
    {
        foreach (int item in items ?? [])
            barred[item] = true;
    }
}
