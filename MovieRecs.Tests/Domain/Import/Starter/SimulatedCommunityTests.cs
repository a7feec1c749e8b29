using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MovieRecs.Domain.Import.Starter;

namespace MovieRecs.Tests.Domain.Import.Starter;

public sealed class SimulatedCommunityTests
{
    private static readonly IReadOnlyList<StarterFilm> Films = StarterCatalogue.Embedded.Films;
    private static readonly IReadOnlyList<SimulatedRating> Ratings = SimulatedCommunity.Generate(Films);

    [Fact]
    public void Generate_Twice_IsTheSame() => Assert.Equal(Ratings, SimulatedCommunity.Generate(Films));

    /// <summary>Changes whenever the films, the tastes or the drawing change; then StarterCatalogue.Version must rise too.</summary>
    [Fact]
    public void Generate_EmbeddedFilms_HasThePinnedChecksum()
    {
        StringBuilder text = new();
        foreach (SimulatedRating rating in Ratings)
            text.Append(CultureInfo.InvariantCulture, $"{rating.RaterNumber},{rating.FilmIndex},{rating.Stars.HalfSteps},{rating.At}\n");
        Assert.Equal("016E270CB8D29DF1", Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())))[..16]);
    }

    [Fact]
    public void Generate_EachRater_RatesFilmsOnceInTimeOrder()
    {
        IGrouping<int, SimulatedRating>[] raters = [.. Ratings.GroupBy(rating => rating.RaterNumber)];
        Assert.Equal(Enumerable.Range(0, SimulatedCommunity.RaterCount), raters.Select(rater => rater.Key));
        Assert.All(raters, rater =>
        {
            Assert.InRange(rater.Count(), SimulatedCommunity.FewestRatings, SimulatedCommunity.MostRatings);
            Assert.Equal(rater.Count(), rater.Select(rating => rating.FilmIndex).Distinct().Count());
            Assert.Equal(rater.OrderBy(rating => rating.At), rater);
        });
    }

    [Fact]
    public void Generate_Times_AreWithin2025()
    {
        Assert.All(Ratings, rating => Assert.Equal(2025, DateTimeOffset.FromUnixTimeSeconds(rating.At).Year));
        Assert.True(Ratings.Select(rating => DateTimeOffset.FromUnixTimeSeconds(rating.At).Month).Distinct().Count() >= 10);
    }

    [Fact]
    public void Generate_Stars_UseTheScaleAsPeopleDo()
    {
        double mean = Ratings.Average(rating => rating.Stars.Value);
        double deviation = Math.Sqrt(Ratings.Average(rating => Math.Pow(rating.Stars.Value - mean, 2)));
        double density = (double)Ratings.Count / SimulatedCommunity.RaterCount / Films.Count;
        string histogram = string.Join(' ', Ratings.CountBy(rating => rating.Stars).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value}"));
        TestContext.Current.SendDiagnosticMessage($"{Ratings.Count} ratings, mean {mean:F2}, deviation {deviation:F2}, density {density:P2}; {histogram}");

        Assert.InRange(mean, 3.5, 3.7);
        Assert.InRange(deviation, 0.8, 1.2);
        Assert.InRange(density, 0.05, 0.08);
        Assert.Equal(10, Ratings.Select(rating => rating.Stars).Distinct().Count());
    }

    [Fact]
    public void Generate_Popularity_HasALongTail()
    {
        int[] counts = [.. Films.Select((_, film) => Ratings.Count(rating => rating.FilmIndex == film)).OrderDescending()];
        double topTenth = counts.Take(Films.Count / 10).Sum() / (double)Ratings.Count;
        double rated = counts.Count(count => count > 0) / (double)Films.Count;
        TestContext.Current.SendDiagnosticMessage($"top tenth {topTenth:P0}, most {counts[0]}, median {counts[counts.Length / 2]}, rated {rated:P1}");

        Assert.InRange(topTenth, 0.25, 0.6);
        Assert.True(rated > 0.95, $"{rated:P1} of the films are rated");
    }

    private static readonly string[][] Tastes =
    [
        ["Double Indemnity", "Out of the Past", "The Maltese Falcon", "The Big Sleep", "Laura"],
        ["The Good, the Bad and the Ugly", "Once Upon a Time in the West", "High Noon", "The Searchers", "Rio Bravo"],
        ["Spirited Away", "My Neighbor Totoro", "Toy Story", "Finding Nemo", "WALL·E"],
        ["Iron Man", "The Avengers", "Captain America: The First Avenger", "Spider-Man", "Black Panther"],
        ["When Harry Met Sally...", "Notting Hill", "Pretty Woman", "Love Actually", "Sleepless in Seattle"],
    ];

    /// <summary>Single pairs are a matter of luck, so whole tastes are compared: five films each, all pairs.</summary>
    [Fact]
    public void Generate_FilmsOfOneTaste_AreMoreAlikeThanOfTwo()
    {
        double same = Tastes.SelectMany(taste => Pairs(taste, taste)).Average();
        double cross = Tastes.SelectMany(one => Tastes.Where(other => other != one).SelectMany(other => Pairs(one, other))).Average();

        Assert.True(same > 3 * cross, $"{same:F3} within a taste, {cross:F3} across");
        Assert.All(Tastes, taste =>
        {
            double own = Pairs(taste, taste).Average();
            double others = Tastes.Where(other => other != taste).SelectMany(other => Pairs(taste, other)).Average();
            Assert.True(own > 1.5 * others, $"{taste[0]} and its like: {own:F3} among themselves, {others:F3} with others");
        });

        static IEnumerable<double> Pairs(string[] one, string[] other) => one.SelectMany(a => other.Where(b => b != a).Select(b => Cosine(a, b)));
    }

    [Fact]
    public void Generate_NoFilms_HasNoRatings() => Assert.Empty(SimulatedCommunity.Generate([]));

    [Fact]
    public void AffinityFor_HandMadeProfile_IsTheDocumentedSum()
    {
        TasteProfile taste = new()
        {
            Name = "Test",
            Genres = new Dictionary<string, double> { ["Sci-Fi"] = 2, ["Horror"] = -1 },
            Keywords = new Dictionary<string, double> { ["space"] = 3 },
            Eras = [(1970, 1979, 0.5), (2000, 2009, 7)],
            Countries = new Dictionary<string, double> { ["United Kingdom"] = -0.25 },
        };
        StarterFilm film = new()
        {
            Title = "A film",
            Year = 1979,
            Genres = ["Sci-Fi", "Horror", "Drama", "Action"],
            Directors = ["A"],
            Leads = ["B"],
            RuntimeMinutes = 100,
            Country = "United Kingdom",
            Keywords = ["space", "monster", "crew", "cat"],
        };

        Assert.Equal((2 - 1) / 2.0 + 3 / 2.0 + 0.5 - 0.25, taste.AffinityFor(film), 12);
    }

    [Fact]
    public void TasteProfiles_Names_OccurInTheCatalogue()
    {
        Assert.All(TasteProfiles.All, profile =>
        {
            Assert.Subset(Films.SelectMany(film => film.Genres).ToHashSet(), profile.Genres.Keys.ToHashSet());
            Assert.Subset(Films.SelectMany(film => film.Keywords).ToHashSet(), profile.Keywords.Keys.ToHashSet());
            Assert.Subset(Films.Select(film => film.Country).ToHashSet(), profile.Countries.Keys.ToHashSet());
        });
        Assert.Equal(14, TasteProfiles.All.Select(profile => profile.Name).Distinct().Count());
    }

    /// <summary>Of the two films' columns of stars, 0 where a rater has not rated.</summary>
    private static double Cosine(string a, string b)
    {
        Dictionary<int, float> first = Column(a);
        Dictionary<int, float> second = Column(b);
        double dot = first.Sum(pair => pair.Value * second.GetValueOrDefault(pair.Key));
        return dot / Math.Sqrt(first.Values.Sum(stars => stars * stars) * second.Values.Sum(stars => stars * stars));
    }

    private static Dictionary<int, float> Column(string title)
    {
        int film = Films.Index().First(pair => pair.Item.Title == title).Index;
        return Ratings.Where(rating => rating.FilmIndex == film).ToDictionary(rating => rating.RaterNumber, rating => rating.Stars.Value);
    }
}
