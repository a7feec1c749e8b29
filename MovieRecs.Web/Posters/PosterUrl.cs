using System.Globalization;
using System.Text;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Web.Posters.Drawing;

namespace MovieRecs.Web.Posters;

/// <summary>
/// Where a movie's poster is. The address names the version of what is drawn, so that it may be cached for ever: when
/// the film's facts or the drawing change, so does the address.
/// </summary>
public static class PosterUrl
{
    /// <summary>
    /// "/posters/12.svg?v=…". Load the movie with <see cref="PosterQuery.WithPosterFacts"/>: from a movie with parts
    /// missing the address still works, but is not cached.
    /// </summary>
    public static string For(Movie movie) => For(PosterFacts.Of(movie));

    public static string For(PosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return string.Create(CultureInfo.InvariantCulture, $"/posters/{facts.Seed}.svg?v={VersionOf(facts)}");
    }

    /// <summary>A short hash over the facts and the drawing's own version: sixteen hexadecimal digits.</summary>
    public static string VersionOf(PosterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        const char unit = '\u001f';
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{PosterArtist.DrawingVersion}{unit}{facts.Seed}{unit}{facts.Title}{unit}{facts.Year}{unit}{facts.Director}{unit}{facts.Genres.Count}");
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join(unit, [text, .. facts.Genres, .. facts.Keywords]));
        return StableHash.Of(bytes).ToString("x16", CultureInfo.InvariantCulture);
    }
}
