using System.Text.Json;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Promotion;

/// <summary>Reads a persona as it is kept.</summary>
internal static class PersonaReader
{
    /// <param name="merged">The films that others were merged into, by those that are gone.</param>
    public static KeptPersona Read(GoldenPersona row, IReadOnlyDictionary<MovieId, MovieId> merged)
    {
        List<string> notes = [];
        Persona kept;
        try
        {
            kept = PersonaJson.Read(row.Name, row.Definition);
        }
        catch (JsonException)
        {
            notes.Add("Another version of this program wrote it in a way that this one can't read; its rules aren't asked.");
            kept = new Persona(row.Name);
        }

        Persona now = kept with
        {
            Name = row.Name,
            Ratings = [.. kept.Ratings.Select(rating => rating with { Movie = Now(rating.Movie) }).DistinctBy(rating => rating.Movie)],
            Rules = [.. kept.Rules.Select(rule => rule.Movie is { } movie ? rule with { Movie = Now(movie) } : rule)],
        };
        int moved = kept.Ratings.Select(rating => rating.Movie).Concat(kept.Rules.Select(rule => rule.Movie).OfType<MovieId>()).Distinct().Count(merged.ContainsKey);
        if (moved > 0)
            notes.Add(moved == 1 ? "One of its films was merged into another, which stands for it now." : $"{moved} of its films were merged into others, which stand for them now.");
        return new KeptPersona(row.Id, row.IsActive, now, row.Definition, notes);

        MovieId Now(MovieId movie) => merged.GetValueOrDefault(movie, movie);
    }
}
