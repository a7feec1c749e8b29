using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Datasets;

/// <summary>
/// Ratings of MovieLens' shape, for measuring: a few movies have most of the ratings (Zipf's law, flattened at its head),
/// most raters have some dozens and a few have thousands (log-normal, at least 20), and stars follow
/// 3.5 + b_u + b_i + p_u·q_i + noise, so that there is something to learn. As datasets of this family grow, raters grow in
/// proportion and movies by a power of .4: about 1,700, 4,200 and 10,600 at a hundred thousand, one and ten million.
/// </summary>
/// <param name="count">How many ratings; at least 1,000.</param>
/// <param name="seed">The same numbers give the same ratings.</param>
/// <param name="movies">How many movies, where it is not to be as many as such a dataset would have.</param>
public sealed class SyntheticRatings(int count, ulong seed, int? movies = null)
{
    private const int FewestPerRater = 20;
    private const double MedianOverFewest = 60;
    private const double ActivitySpread = 1.2;
    private const int RanksAlikeAtTheHead = 40;
    private const int Rank = 8;
    private const int Leads = 3;
    private const int FilmsPerPerson = 2;
    private const int FirstYear = 1930;
    private const int Years = 90;
    private const long FirstTime = 1_000_000_000;

    private static readonly string[] GenreNames = ["Action", "Comedy", "Crime", "Drama", "Horror", "Romance", "Sci-Fi", "Thriller", "War", "Western"];

    private readonly int _count = count >= 1000 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "At least 1,000 ratings.");

    /// <summary>How many movies there are; their ids are 1 … n, the most rated first.</summary>
    public int MovieCount { get; } = movies ?? (int)(1680 * Math.Pow(count / 100_000.0, 0.4));

    /// <summary>The movies, of one to three genres, some year, a director and three leads.</summary>
    public IReadOnlyList<Movie> Movies()
    {
        SplitMix64 random = new(seed);
        SplitMix64 casting = new(seed + 2);
        Genre[] genres = Array.ConvertAll(GenreNames, name => new Genre { Name = name });
        Person[] people = [.. Enumerable.Range(1, 1 + (MovieCount / FilmsPerPerson)).Select(id => new Person { Name = string.Create(CultureInfo.InvariantCulture, $"Person {id}") })];
        return [.. Enumerable.Range(1, MovieCount).Select(id => new Movie
        {
            Id = new MovieId(id),
            Title = string.Create(CultureInfo.InvariantCulture, $"Film Number {id}"),
            Year = FirstYear + random.Below(Years),
            Genres = [.. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => genres[random.Below(genres.Length)]).Distinct()],
            Credits = [.. Enumerable.Range(0, 1 + Leads).Select(at => new Credit
            {
                Person = people[casting.Below(people.Length)],
                Role = at == 0 ? CreditRole.Director : CreditRole.Lead,
                Position = Math.Max(0, at - 1),
            })],
        })];
    }

    /// <summary>The ratings, rater by rater and each rater's by movie; made anew each time they are asked for.</summary>
    public IEnumerable<Rating> Ratings()
    {
        SplitMix64 random = new(seed + 1);
        double[] chances = CumulativeChances();
        float[] itemFactors = Factors(random, MovieCount);
        int[] seenBy = new int[MovieCount];
        List<int> seen = [];
        int made = 0;
        for (int rater = 1; made < _count; rater++)
        {
            double wanted = FewestPerRater + (MedianOverFewest * Math.Exp(ActivitySpread * random.Gaussian()));
            int number = Math.Min((int)Math.Min(wanted, MovieCount / 4), _count - made);
            float[] userFactors = Factors(random, 1);
            seen.Clear();
            while (seen.Count < number)
            {
                int item = Draw(chances, random.Unit());
                if (seenBy[item] == rater)
                    continue;
                seenBy[item] = rater;
                seen.Add(item);
            }

            seen.Sort();
            foreach (int item in seen)
                yield return new Rating(new RaterId(rater), new MovieId(item + 1), StarsOf(userFactors, itemFactors.AsSpan(item * Rank, Rank), random.Gaussian()), FirstTime + made++);
        }
    }

    private double[] CumulativeChances()
    {
        double[] chances = new double[MovieCount];
        double sum = 0;
        for (int item = 0; item < chances.Length; item++)
            chances[item] = sum += Math.Pow(item + RanksAlikeAtTheHead, -1.25);
        for (int item = 0; item < chances.Length; item++)
            chances[item] /= sum;
        return chances;
    }

    private static int Draw(double[] chances, double unit)
    {
        int found = Array.BinarySearch(chances, unit);
        return Math.Min(found < 0 ? ~found : found, chances.Length - 1);
    }

    /// <summary>A bias and factors a row, which together have about the spread of MovieLens' own.</summary>
    private static float[] Factors(SplitMix64 random, int rows)
    {
        float[] factors = new float[rows * Rank];
        for (int at = 0; at < factors.Length; at++)
            factors[at] = (float)(0.4 * random.Gaussian());
        return factors;
    }

    private static Stars StarsOf(ReadOnlySpan<float> user, ReadOnlySpan<float> item, double noise)
    {
        double stars = 3.5 + user[0] + item[0] + (0.8 * noise);
        for (int factor = 1; factor < Rank; factor++)
            stars += user[factor] * item[factor];
        return Stars.FromHalfSteps((int)Math.Clamp(Math.Round(stars * 2), 1, 10));
    }
}
