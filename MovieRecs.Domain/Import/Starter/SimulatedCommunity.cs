using MovieRecs.Domain.Numerics;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Import.Starter;

/// <summary>
/// A made-up community that gives collaborative filtering something to learn from before real ratings exist. It is
/// the same each time: everything is drawn from one <see cref="SplitMix64"/> with a fixed seed. From platform to platform
/// logarithms and cosines may differ in the last bit, which could turn a rating that falls between two half stars.
///
/// <para><b>Films.</b> Film f has a draw n_f ~ N(0,1), a quality q_f = 0.25 n_f + 0.4 w_f, and a popularity
/// p_f = (1 + 4 w_f) / (0.15 + U), U uniform in (0,1), where w_f is 1 if it is widely seen, else 0. So popularity
/// spans a factor of forty and few films have most of the ratings.</para>
///
/// <para><b>Raters.</b> Rater u mixes two different profiles A and B: z_uf = (m a_Af + (1 − m) a_Bf) / √(m² + (1 − m)²),
/// m uniform in (0.55, 0.9), where a is <see cref="TasteProfile.AffinityFor"/> standardised over the films and kept
/// within ±2.5. The rater sees 30 to 90 films, drawn without replacement with weight p_f exp(1.2 z_uf): people choose
/// what they expect to like.</para>
///
/// <para><b>Ratings.</b> r_uf = 2.75 + b_u + q_f + 0.65 z_uf + 0.6 ε, with b_u ~ N(0, 0.35²), ε ~ N(0, 1), rounded to
/// half stars and clamped to the scale.</para>
/// </summary>
public static class SimulatedCommunity
{
    /// <summary>How many simulated raters there are.</summary>
    public const int RaterCount = 600;

    /// <summary>The fewest films that a simulated rater rates, given as many films.</summary>
    public const int FewestRatings = 30;

    /// <summary>The most films that a simulated rater rates.</summary>
    public const int MostRatings = 90;

    private const ulong Seed = 0x4D6F766965526563;
    private const double AffinityLimit = 2.5;
    private const long FirstSecond = 1_735_689_600; // 2025-01-01T00:00:00Z, after every film's release
    private const int SecondsPerDay = 86_400;
    private const int JoiningDays = 270;
    private const int ShortestGapSeconds = 60;
    private const int LongestGapSeconds = 36 * 3600;

    /// <summary>All ratings, by rater and then time; each rater rates a film at most once.</summary>
    /// <param name="films">The films in the order that <see cref="SimulatedRating.FilmIndex"/> refers to.</param>
    public static IReadOnlyList<SimulatedRating> Generate(IReadOnlyList<StarterFilm> films)
    {
        ArgumentNullException.ThrowIfNull(films);
        SplitMix64 random = new(Seed);
        double[][] affinities = [.. TasteProfiles.All.Select(profile => Standardised(profile, films))];
        (double Quality, double Popularity)[] traits = [.. films.Select(film => DrawTraits(film, random))];
        List<SimulatedRating> ratings = [];
        for (int rater = 0; rater < RaterCount; rater++)
            AddRatingsOf(rater, DrawTaste(affinities, random), traits, random, ratings);
        return ratings;
    }

    private static (double Quality, double Popularity) DrawTraits(StarterFilm film, SplitMix64 random)
    {
        double widelySeen = film.WidelySeen ? 1 : 0;
        double quality = 0.25 * random.Gaussian() + 0.4 * widelySeen;
        return (quality, (1 + 4 * widelySeen) / (0.15 + random.Unit()));
    }

    private static double[] DrawTaste(double[][] affinities, SplitMix64 random)
    {
        int first = random.Below(affinities.Length);
        int second = (first + 1 + random.Below(affinities.Length - 1)) % affinities.Length;
        double mix = 0.55 + 0.35 * random.Unit();
        double scale = Math.Sqrt(mix * mix + (1 - mix) * (1 - mix));
        return [.. affinities[first].Zip(affinities[second], (a, b) => (mix * a + (1 - mix) * b) / scale)];
    }

    private static void AddRatingsOf(
        int rater, double[] taste, (double Quality, double Popularity)[] traits, SplitMix64 random, List<SimulatedRating> ratings)
    {
        double bias = 0.35 * random.Gaussian();
        int count = FewestRatings + random.Below(MostRatings - FewestRatings + 1);
        long at = FirstSecond + (long)(random.Unit() * JoiningDays * SecondsPerDay);
        foreach (int film in DrawFilms(count, taste, traits, random))
        {
            double stars = 2.75 + bias + traits[film].Quality + 0.65 * taste[film] + 0.6 * random.Gaussian();
            int halfSteps = (int)Math.Round(RatingScale.Clamp((float)stars) * 2, MidpointRounding.AwayFromZero);
            ratings.Add(new SimulatedRating(rater, film, Stars.FromHalfSteps(halfSteps), at));
            at += ShortestGapSeconds + (long)(random.Unit() * (LongestGapSeconds - ShortestGapSeconds));
        }
    }

    /// <summary>
    /// A weighted sample without replacement: the films with the smallest −ln(U)/weight.
    /// Source: Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006.
    /// </summary>
    private static IEnumerable<int> DrawFilms(
        int count, double[] taste, (double Quality, double Popularity)[] traits, SplitMix64 random)
    {
        double[] keys = new double[traits.Length];
        for (int film = 0; film < keys.Length; film++)
            keys[film] = -Math.Log(random.Unit()) / (traits[film].Popularity * Math.Exp(1.2 * taste[film]));
        return Enumerable.Range(0, keys.Length).OrderBy(film => keys[film]).Take(count);
    }

    private static double[] Standardised(TasteProfile profile, IReadOnlyList<StarterFilm> films)
    {
        double[] affinities = [.. films.Select(profile.AffinityFor)];
        double mean = affinities.DefaultIfEmpty().Average();
        double deviation = Math.Sqrt(affinities.Select(value => (value - mean) * (value - mean)).DefaultIfEmpty().Average());
        return Array.ConvertAll(affinities, value => deviation == 0 ? 0 : Math.Clamp((value - mean) / deviation, -AffinityLimit, AffinityLimit));
    }
}
