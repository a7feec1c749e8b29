using System.Globalization;
using MovieRecs.Web.Curation;

namespace MovieRecs.Web.Components.Pages.Admin.Data;

/// <summary>A film's facts as fields of text, lists by semicolons: names have commas ("Harry Connick, Jr.").</summary>
public sealed class FilmForm
{
    public string Title { get; set; } = "";

    public string OriginalTitle { get; set; } = "";

    public string Year { get; set; } = "";

    public string Minutes { get; set; } = "";

    public string Country { get; set; } = "";

    public string Genres { get; set; } = "";

    public string Directors { get; set; } = "";

    public string Leads { get; set; } = "";

    public static FilmForm Of(FilmFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new FilmForm
        {
            Title = facts.Title,
            OriginalTitle = facts.OriginalTitle ?? "",
            Year = facts.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            Minutes = facts.RuntimeMinutes?.ToString(CultureInfo.InvariantCulture) ?? "",
            Country = facts.Country ?? "",
            Genres = Joined(facts.Genres),
            Directors = Joined(facts.Directors),
            Leads = Joined(facts.Leads),
        };
    }

    /// <summary>The facts, or why a field can't be read, as a sentence.</summary>
    public (FilmFacts? Facts, string? Fault) Read()
    {
        if (!TryNumber(Year, out int? year))
            return (null, $"The year is a number such as 1995, not \"{Year}\".");
        if (!TryNumber(Minutes, out int? minutes))
            return (null, $"The running time is a whole number of minutes, not \"{Minutes}\".");
        return (new FilmFacts(Title, OriginalTitle, year, minutes, Country, Parts(Genres), Parts(Directors), Parts(Leads)), null);
    }

    private static string Joined(IReadOnlyList<string> names) => string.Join("; ", names);

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool TryNumber(string text, out int? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        number = value;
        return isNumber;
    }
}
