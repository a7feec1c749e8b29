using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Import.Starter;

/// <summary>Checks titles and years against MovieLens' own, with a plain normalisation that owes nothing to the importer's.</summary>
public sealed partial class StarterCatalogueMatchTests
{
    private const int LastYearOfLatestSmall = 2018;
    private const double FewestFound = 0.97;

    // String.Normalize decomposes nothing in invariant globalisation, so the letters that occur are listed.
    private const string Accented = "àáâãäåāçèéêëēìíîïīñòóôõöøōùúûüūýÿżńęłśšřćč";
    private const string Bare = "aaaaaaaceeeeeiiiiinooooooouuuuuyyznelssrcc";

    [Fact]
    public void Films_UpTo2018_AreFoundInLatestSmall()
    {
        ILookup<string, int> known = ReadTitles(MovieLensData.LatestSmall);
        StarterFilm[] films = [.. StarterCatalogue.Embedded.Films.Where(film => film.Year <= LastYearOfLatestSmall)];
        StarterFilm[] missing = [.. films.Where(film => !IsKnown(film, known))];

        double found = 1 - (double)missing.Length / films.Length;
        string report = $"{found:P1} of {films.Length} films found; missing: {string.Join("; ", missing.Select(film => film.ToString()))}";
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(found >= FewestFound, report);
    }

    [Theory]
    [InlineData("Usual Suspects, The", "usual suspects")]
    [InlineData("The Usual Suspects", "usual suspects")]
    [InlineData("Léon: The Professional", "leon the professional")]
    [InlineData("Samouraï, Le", "samourai")]
    [InlineData("Dumb & Dumber", "dumb and dumber")]
    [InlineData("L'Avventura", "avventura")]
    [InlineData("Avventura, L'", "avventura")]
    public void Normalise_Title_KeepsWordsOnly(string title, string expected) => Assert.Equal(expected, Normalise(title));

    private static bool IsKnown(StarterFilm film, ILookup<string, int> known) =>
        new[] { film.Title, film.OriginalTitle }
            .OfType<string>()
            .SelectMany(title => known[Normalise(title)])
            .Any(year => Math.Abs(year - film.Year) <= 1);

    private static ILookup<string, int> ReadTitles(string zip)
    {
        using ZipArchive archive = ZipFile.OpenRead(zip);
        using StreamReader text = new(archive.GetEntry("ml-latest-small/movies.csv")!.Open());
        List<(string Title, int Year)> titles = [];
        while (text.ReadLine() is { } line)
        {
            Match match = Row().Match(line);
            if (match.Success)
                titles.AddRange(NamesIn(match.Groups["title"].Value).Select(name => (name, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))));
        }

        return titles.ToLookup(pair => Normalise(pair.Title), pair => pair.Year);
    }

    /// <summary>"Seven (a.k.a. Se7en)" is called "Seven", "Se7en" and all of it.</summary>
    private static IEnumerable<string> NamesIn(string title) =>
        Alternate().Matches(title).Select(match => match.Groups["name"].Value).Append(Alternate().Replace(title, "")).Append(title);

    private static string Normalise(string title)
    {
        string bare = string.Concat(title.ToLowerInvariant().Select(Plain));
        string withoutArticle = LeadingArticle().Replace(TrailingArticle().Replace(bare.Trim(), ""), "");
        string words = NotAWord().Replace(withoutArticle.Replace("&", " and ", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), " ");
        return words.Trim();
    }

    /// <summary>A line of movies.csv, whose quoted fields hold no line breaks; rows without a year do not match.</summary>
    [GeneratedRegex("""^\d+,"?(?<title>.*) \((?<year>\d{4})\)\s*"?,""")]
    private static partial Regex Row();

    [GeneratedRegex(@"\s*\((?:a\.?k\.?a\.?\s+)?(?<name>[^)]*)\)")]
    private static partial Regex Alternate();

    private static char Plain(char letter)
    {
        int at = Accented.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Bare[at];
    }

    [GeneratedRegex("^(?:(?:the|an?|les?|la|il|el|der|die|das|det|den|une?) |l')")]
    private static partial Regex LeadingArticle();

    [GeneratedRegex(", (?:the|an?|les?|la|l'|il|el|der|die|das|det|den|une?)$")]
    private static partial Regex TrailingArticle();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotAWord();
}
