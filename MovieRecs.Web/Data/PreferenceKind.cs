namespace MovieRecs.Web.Data;

/// <summary>What a person can say about more than one film at a time. The numbers are stored: never renumber.</summary>
public enum PreferenceKind
{
    LikedGenre = 1,
    ExcludedGenre = 2,
    ExcludedDecade = 3,
    ExcludedPerson = 4,
}
