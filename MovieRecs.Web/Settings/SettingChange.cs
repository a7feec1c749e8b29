namespace MovieRecs.Web.Settings;

/// <summary>What it takes to take a change of settings back: what the store had by key, and has now; null for nothing.</summary>
internal sealed record SettingChange(IReadOnlyDictionary<string, string?> Before, IReadOnlyDictionary<string, string?> After);
