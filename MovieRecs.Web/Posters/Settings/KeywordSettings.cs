namespace MovieRecs.Web.Posters.Settings;

/// <summary>Which layer a film's keywords add to its picture.</summary>
internal static class KeywordSettings
{
    private static readonly (IPosterMotif Setting, string[] Keywords)[] All =
    [
        (new Stamp(Emblems.Bat), ["vampire", "vampires", "dracula", "bat"]),
        (new Stamp(Emblems.Robot), ["robot", "robots", "android", "androids", "cyborg", "artificial intelligence"]),
        (new Stamp(Emblems.Diamond), ["heist", "robbery", "bank robbery", "jewel thief", "con artist"]),
        (new StarsSetting(), ["space", "outer space", "space travel", "spaceship", "astronaut", "aliens", "space opera"]),
        (new TrainSetting(), ["train", "trains", "railway", "subway"]),
        (new WavesSetting(), ["ocean", "sea", "ship", "boat", "submarine", "shark", "sailing", "pirates", "island", "beach"]),
        (new SnowSetting(), ["snow", "winter", "christmas", "antarctica", "arctic"]),
        (new DunesSetting(), ["desert", "egypt", "sahara"]),
        (new PinesSetting(), ["forest", "woods", "wilderness", "camping"]),
        (new SkylineSetting(), ["city", "new york", "new york city", "los angeles", "chicago", "tokyo", "london", "paris", "hong kong", "san francisco", "skyscraper"]),
    ];

    /// <summary>The layer, or null where no keyword has one. The more unusual a keyword's layer, the sooner it is taken.</summary>
    public static IPosterMotif? For(IReadOnlyList<string> keywords) => All
        .FirstOrDefault(entry => keywords.Any(keyword => entry.Keywords.Contains(keyword, StringComparer.OrdinalIgnoreCase))).Setting;
}
