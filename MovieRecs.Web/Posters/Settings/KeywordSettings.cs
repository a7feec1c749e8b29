namespace MovieRecs.Web.Posters.Settings;

/// <summary>Which layer a film's keywords add to its picture.</summary>
internal static class KeywordSettings
{
    private static readonly (IPosterMotif Setting, string[] Keywords)[] All = [];

    public static IPosterMotif? For(IReadOnlyList<string> keywords) => All
        .FirstOrDefault(entry => keywords.Any(entry.Keywords.Contains)).Setting;
}
