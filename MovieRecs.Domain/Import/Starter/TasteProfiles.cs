namespace MovieRecs.Domain.Import.Starter;

/// <summary>The tastes of the simulated community. Each names what such people seek and what they avoid.</summary>
public static class TasteProfiles
{
    private const int Start = 1888;
    private const int Present = 2100;

    public static IReadOnlyList<TasteProfile> All { get; } =
    [
        new()
        {
            Name = "Space and future",
            Genres = Weights(("Sci-Fi", 2), ("Adventure", 0.5), ("Romance", -0.7), ("Western", -0.5), ("Musical", -1)),
            Keywords = Weights(
                ("space", 2), ("alien", 1.5), ("robot", 1.5), ("artificial intelligence", 1.5),
                ("time travel", 1.5), ("dystopia", 1.2), ("spaceship", 1), ("future", 1), ("scientist", 0.6)),
            Eras = [(1968, Present, 0.4)],
        },
        new()
        {
            Name = "Noir and crime",
            Genres = Weights(
                ("Film-Noir", 2), ("Crime", 1.7), ("Thriller", 0.4), ("Children's", -1.5), ("Fantasy", -0.8),
                ("Musical", -0.8)),
            Keywords = Weights(
                ("gangster", 1.4), ("femme fatale", 1.5), ("private eye", 1.5), ("heist", 1.3), ("mafia", 1.3),
                ("hitman", 1.1), ("police", 0.8), ("corruption", 0.8), ("double cross", 1), ("murder", 0.7)),
        },
        new()
        {
            Name = "Family evening",
            Genres = Weights(
                ("Children's", 2), ("Animation", 1), ("Adventure", 0.8), ("Comedy", 0.6), ("Fantasy", 0.5),
                ("Horror", -2), ("Thriller", -1), ("War", -1), ("Crime", -1)),
            Keywords = Weights(
                ("talking animals", 1.3), ("toys", 1.2), ("family", 0.8), ("friendship", 0.8), ("christmas", 1),
                ("magic", 0.8), ("violence", -1.5), ("dog", 0.7)),
            Eras = [(1985, Present, 0.4)],
        },
        new()
        {
            Name = "Romance",
            Genres = Weights(
                ("Romance", 2), ("Comedy", 0.5), ("Musical", 0.4), ("Horror", -1.5), ("Sci-Fi", -0.8),
                ("War", -0.4), ("Action", -0.8)),
            Keywords = Weights(
                ("love", 1.2), ("first love", 1.3), ("wedding", 1.2), ("lost love", 1), ("forbidden love", 1),
                ("love triangle", 0.9), ("paris", 0.6), ("country house", 0.6), ("breakup", 0.8),
                ("violence", -1)),
        },
        new()
        {
            Name = "World cinema",
            Genres = Weights(("Drama", 0.9), ("Action", -0.6), ("IMAX", -0.8)),
            Keywords = Weights(
                ("village", 0.9), ("poverty", 0.7), ("colonialism", 0.7), ("childhood", 0.6), ("superhero", -1.5),
                ("comic book", -1)),
            Countries = Weights(
                ("United States", -1.6), ("United Kingdom", -0.7), ("Japan", 1), ("Iran", 1.5), ("India", 1.2),
                ("China", 1.3), ("Hong Kong", 1.2), ("South Korea", 1.3), ("Brazil", 1.2), ("Senegal", 1.5),
                ("Taiwan", 1.2), ("Mexico", 1), ("Soviet Union", 0.8), ("France", 0.4)),
        },
        new()
        {
            Name = "Classics before 1960",
            Genres = Weights(("Film-Noir", 0.6), ("Romance", 0.3), ("Musical", 0.3), ("IMAX", -0.8)),
            Keywords = Weights(
                ("screwball", 1.2), ("witty", 0.8), ("silent", 0.8), ("slapstick", 0.5), ("hollywood", 0.5),
                ("computer animation", -0.6), ("violence", -0.8)),
            Eras = [(Start, 1959, 2.4), (1960, 1969, 0.8), (1990, Present, -0.9)],
        },
        new()
        {
            Name = "Horror nights",
            Genres = Weights(
                ("Horror", 2.3), ("Thriller", 0.6), ("Mystery", 0.4), ("Children's", -1.2), ("Musical", -1),
                ("Romance", -0.8)),
            Keywords = Weights(
                ("monster", 1.2), ("zombie", 1.3), ("vampire", 1.2), ("slasher", 1.4), ("demon", 1.2),
                ("ghost", 1), ("supernatural", 1), ("haunted house", 1.2), ("body horror", 1.2),
                ("serial killer", 0.8)),
            Eras = [(1960, Present, 0.3)],
        },
        new()
        {
            Name = "Superheroes and blockbusters",
            Genres = Weights(
                ("Action", 1.6), ("IMAX", 1), ("Adventure", 1), ("Sci-Fi", 0.7), ("Drama", -0.7),
                ("Documentary", -1), ("Romance", -0.5)),
            Keywords = Weights(
                ("superhero", 2), ("comic book", 1.6), ("villain", 1), ("secret agent", 0.9), ("car chase", 0.8),
                ("ensemble", 0.3), ("silent", -1)),
            Eras = [(Start, 1969, -1.4), (1995, Present, 0.9)],
        },
        new()
        {
            Name = "Comedy",
            Genres = Weights(("Comedy", 2), ("Horror", -0.8), ("War", -0.8), ("Drama", -0.6), ("Thriller", -0.4)),
            Keywords = Weights(
                ("parody", 1.4), ("satire", 0.9), ("slapstick", 1.2), ("black comedy", 0.9), ("mockumentary", 1.3),
                ("party", 0.9), ("screwball", 0.9), ("friendship", 0.3), ("witty", 0.9)),
        },
        new()
        {
            Name = "War and history",
            Genres = Weights(
                ("War", 2), ("Drama", 0.4), ("Fantasy", -0.9), ("Horror", -0.8), ("Children's", -0.8),
                ("Comedy", -0.4)),
            Keywords = Weights(
                ("world war ii", 1.4), ("world war i", 1.4), ("vietnam war", 1.4), ("soldier", 1.1), ("battle", 1),
                ("epic", 0.9), ("based on a true story", 0.9), ("biography", 0.8), ("ancient world", 0.9),
                ("nazis", 0.8), ("politics", 0.5)),
        },
        new()
        {
            Name = "Animation and musicals",
            Genres = Weights(
                ("Animation", 2), ("Musical", 1.7), ("Fantasy", 0.6), ("Crime", -1), ("Horror", -0.8),
                ("War", -0.5)),
            Keywords = Weights(
                ("hand-drawn animation", 1.1), ("computer animation", 0.9), ("anime", 1.2), ("stop motion", 1.2),
                ("dancing", 1), ("singing", 1.2), ("fairy tale", 1), ("princess", 0.8), ("music", 0.8)),
        },
        new()
        {
            Name = "Art-house drama",
            Genres = Weights(("Drama", 1.5), ("Action", -1.2), ("Children's", -1), ("Adventure", -0.7), ("IMAX", -0.8)),
            Keywords = Weights(
                ("loneliness", 1), ("memory", 0.8), ("surreal", 1), ("faith", 0.9), ("poetic", 1.2),
                ("grief", 0.9), ("french new wave", 1.3), ("dream", 0.7), ("experimental", 1.1), ("emptiness", 1),
                ("marriage", 0.5)),
            Eras = [(1950, 1979, 0.6)],
            Countries = Weights(
                ("Sweden", 1.2), ("France", 0.8), ("Italy", 0.7), ("Denmark", 0.9), ("Poland", 0.9),
                ("Soviet Union", 1), ("Germany", 0.4)),
        },
        new()
        {
            Name = "Westerns and the road",
            Genres = Weights(
                ("Western", 2.3), ("Adventure", 0.6), ("Action", 0.3), ("Animation", -0.7), ("Horror", -0.6),
                ("Sci-Fi", -0.5)),
            Keywords = Weights(
                ("frontier", 1.4), ("gunslinger", 1.4), ("outlaw", 1.2), ("road trip", 1.3), ("revenge", 0.6),
                ("desert", 0.9), ("journey", 0.8), ("on the run", 0.8), ("motorcycle", 0.9), ("samurai", 0.9)),
        },
        new()
        {
            Name = "Thriller and mystery",
            Genres = Weights(
                ("Thriller", 1.7), ("Mystery", 1.7), ("Musical", -1), ("Children's", -1.1), ("Comedy", -0.5),
                ("Fantasy", -0.3)),
            Keywords = Weights(
                ("twist ending", 1.4), ("conspiracy", 1.2), ("suspense", 1.3), ("detective", 1),
                ("serial killer", 1.1), ("spy", 0.9), ("murder", 0.8), ("paranoia", 0.9),
                ("unreliable narrator", 0.9), ("disappearance", 0.9), ("wrong man", 1)),
        },
    ];

    private static Dictionary<string, double> Weights(params (string Name, double Weight)[] weights) =>
        weights.ToDictionary(pair => pair.Name, pair => pair.Weight);
}
