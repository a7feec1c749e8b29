using MovieRecs.Domain.Models;

namespace MovieRecs.Web.Recommending;

/// <summary><see cref="Preferences"/> in a form that a prerendered page can hand to its circuit; members as there.</summary>
public sealed record SteeringModel(
    float Popularity,
    float? Diversity,
    int? MostMinutes,
    IReadOnlyList<string> LikedGenres,
    IReadOnlyList<string> ExcludedGenres,
    IReadOnlyList<int> ExcludedDecades,
    IReadOnlyList<string> ExcludedPeople)
{
    public static SteeringModel None { get; } = Of(Preferences.None);

    public static SteeringModel Of(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return new SteeringModel(
            preferences.Popularity, preferences.Diversity, preferences.MostMinutes,
            [.. preferences.LikedGenres], [.. preferences.ExcludedGenres], [.. preferences.ExcludedDecades], [.. preferences.ExcludedPeople]);
    }

    public Preferences ToPreferences() => new()
    {
        Popularity = Popularity,
        Diversity = Diversity,
        MostMinutes = MostMinutes,
        LikedGenres = LikedGenres.ToHashSet(),
        ExcludedGenres = ExcludedGenres.ToHashSet(),
        ExcludedDecades = ExcludedDecades.ToHashSet(),
        ExcludedPeople = ExcludedPeople.ToHashSet(),
    };
}
