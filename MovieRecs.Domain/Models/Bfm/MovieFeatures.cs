using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>What movies are described by: themselves, who rated them, their genres and their decade.</summary>
internal static class MovieFeatures
{
    public static FeatureBlock Of(RatingDataset train, SideInformation side, float setDamping)
    {
        IReadOnlyList<Movie> movies = side.MoviesOf(train.Items);
        List<FeatureGroup> groups = [FeatureGroup.Identity(train.Items.Count), FeatureGroup.Raters(train, setDamping)];
        Add([.. movies.Select(movie => movie.Genres.Select(genre => genre.Name).Distinct().ToArray())]);
        Add([.. movies.Select(movie => movie.Year is { } year ? new[] { (year / 10).ToString(CultureInfo.InvariantCulture) } : [])]);
        return new FeatureBlock(train.Items.Count, groups);

        void Add(IReadOnlyList<string>[] labels)
        {
            string[] names = FeatureGroup.NamesOf(labels);
            if (names.Length > 0)
                groups.Add(FeatureGroup.Labels(names, labels));
        }
    }
}
