using System.Globalization;
using MovieRecs.Web.Posters.Lettering;

namespace MovieRecs.Web.Posters.Layouts;

/// <summary>What a poster says, tidied.</summary>
internal sealed record PosterWords(string Title, string? Director, string? Year, PosterFace Face)
{
    /// <summary>The size of the director's name and of the year, where they have the room.</summary>
    public const double SmallSize = 12;

    private const int TitleBytes = 640;
    private const int DirectorBytes = 160;

    public static PosterWords From(PosterFacts facts, PosterFace face)
    {
        string title = PosterText.Tidy(facts.Title, TitleBytes);
        string director = PosterText.Tidy(facts.Director ?? "", DirectorBytes);
        return new PosterWords(title, director.Length == 0 ? null : director, facts.Year?.ToString("0000", CultureInfo.InvariantCulture), face);
    }

    public string TitleAndYear => Year is null ? Title : $"{Title} ({Year})";

    public SetTitle? SetYear() => Year is null ? null : Small(Year, 40, 1);

    public SetTitle? SetDirector(double width, int lines = 1) => Director is null ? null : Small(Director, width, lines);

    private static SetTitle Small(string text, double width, int lines) => TitleSetter.Set(
        text, PosterFace.Narrow with { Capitals = false }, width, ((PosterFace.Narrow.Leading * (lines - 1)) + PosterFace.Narrow.CapHeight) * SmallSize, SmallSize);
}
