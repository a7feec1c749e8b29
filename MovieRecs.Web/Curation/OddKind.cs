namespace MovieRecs.Web.Curation;

/// <summary>What is odd about a rater.</summary>
public enum OddKind
{
    AllTheSame,
    Burst,
    Copy,
    Many,
}
