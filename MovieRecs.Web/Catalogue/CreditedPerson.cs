using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Catalogue;

/// <summary>Somebody whom movies credit.</summary>
/// <param name="SearchText">The name, folded for searching.</param>
/// <param name="Movies">How many movies credit them, whatever for.</param>
public sealed record CreditedPerson(string Name, string SearchText, int Movies)
{
    /// <summary>Everybody in a catalogue, those with most movies first; ties by name.</summary>
    internal static IReadOnlyList<CreditedPerson> Of(IEnumerable<CatalogueEntry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Movie.Credits.Select(credit => credit.Person.Name).Distinct())
            .GroupBy(name => name)
            .Select(films => new CreditedPerson(films.Key, TextFolding.Fold(films.Key), films.Count()))
            .OrderByDescending(person => person.Movies).ThenBy(person => person.Name, StringComparer.Ordinal),
    ];
}
