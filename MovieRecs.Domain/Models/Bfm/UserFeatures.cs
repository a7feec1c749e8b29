using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>What users are described by, and where in the block to find it.</summary>
/// <param name="Block">Identity first, then what else there is.</param>
/// <param name="MoviesRated">The group of movies rated, or null where that isn't looked at.</param>
/// <param name="Traits">The group of traits, or null where there are none.</param>
/// <param name="TraitNames">The features of that group, in ordinal order.</param>
internal sealed record UserFeatures(FeatureBlock Block, int? MoviesRated, int? Traits, string[] TraitNames)
{
    public static UserFeatures Of(RatingDataset train, SideInformation side, BfmSettings settings)
    {
        List<FeatureGroup> groups = [FeatureGroup.Identity(train.Users.Count)];
        int? moviesRated = null;
        if (settings.UsesMoviesRated)
        {
            moviesRated = groups.Count;
            groups.Add(FeatureGroup.MoviesRated(train, settings.SetDamping));
        }

        IReadOnlyList<string>[] traits = settings.UsesTraits ? [.. train.Users.Ids.ToArray().Select(rater => side.Raters.GetValueOrDefault(rater, []))] : [];
        string[] names = FeatureGroup.NamesOf(traits);
        int? traitGroup = null;
        if (names.Length > 0)
        {
            traitGroup = groups.Count;
            groups.Add(FeatureGroup.Labels(names, traits));
        }

        return new UserFeatures(new FeatureBlock(train.Users.Count, groups), moviesRated, traitGroup, names);
    }
}
