namespace MovieRecs.Tests.Browser;

/// <summary>
/// Journeys run one after another, in one browser and on one site: each signs up somebody of its own. Nothing runs beside
/// them, since a browser that gets no time to draw in looks like a page that doesn't answer.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>, ICollectionFixture<ListeningSite>
{
    public const string Name = "Browser";
}
