using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Autopsies;

/// <summary>Films with stars or thumbs in an address: "603.9-12.u" is nine half stars for film 603 and a thumb up for 12.</summary>
public static class TasteText
{
    /// <summary>An address can't be of any length.</summary>
    public const int MostFilms = 50;

    /// <summary>Null for none.</summary>
    public static string? Write(IReadOnlyCollection<PersonaRating> ratings) => ratings.Count == 0 ? null : string.Join('-', ratings.Take(MostFilms).Select(Write));

    /// <summary>What can't be read is passed over: addresses are written by hand too.</summary>
    public static IReadOnlyList<PersonaRating> Read(string? text) =>
        [.. (text ?? "").Split('-', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne).OfType<PersonaRating>().DistinctBy(rating => rating.Movie).Take(MostFilms)];

    private static string Write(PersonaRating rating)
    {
        string given = rating.Stars is { } stars ? stars.HalfSteps.ToString(CultureInfo.InvariantCulture) : rating.Thumb == Thumb.Up ? "u" : "d";
        return $"{rating.Movie}.{given}";
    }

    private static PersonaRating? ReadOne(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int movie))
            return null;
        MovieId id = new(movie);
        if (parts[1] is "u" or "d")
            return new PersonaRating(id, null, parts[1] == "u" ? Thumb.Up : Thumb.Down);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int halfSteps) && halfSteps is >= 1 and <= 10
            ? new PersonaRating(id, Stars.FromHalfSteps(halfSteps), null)
            : null;
    }
}
