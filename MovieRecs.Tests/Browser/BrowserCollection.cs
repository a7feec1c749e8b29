namespace MovieRecs.Tests.Browser;

/// <summary>Journeys run one after another, in one browser and on one site: each signs up somebody of its own.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>, ICollectionFixture<ListeningSite>
{
    public const string Name = "Browser";
}
