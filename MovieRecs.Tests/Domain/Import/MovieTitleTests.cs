using MovieRecs.Domain.Import;

namespace MovieRecs.Tests.Domain.Import;

public sealed class MovieTitleTests
{
    [Theory]
    [InlineData("American President, The (1995)", "The American President", null, 1995)]
    [InlineData("Beautiful Mind, A (2001)", "A Beautiful Mind", null, 2001)]
    [InlineData("City of Lost Children, The (Cité des enfants perdus, La) (1995)", "The City of Lost Children", "La Cité des enfants perdus", 1995)]
    [InlineData("Enfer, L' (1994)", "L'Enfer", null, 1994)]
    [InlineData("Boot, Das (Boat, The) (1981)", "Das Boot", null, 1981)]
    [InlineData("Vitelloni, I (a.k.a. The Young and the Passionate) (1953)", "I Vitelloni", null, 1953)]
    [InlineData("Green Butchers, The (Grønne slagtere, De) (2003)", "The Green Butchers", "De Grønne slagtere", 2003)]
    [InlineData("Yellow Sea, The (a.k.a. The Murderer) (Hwanghae) (2010)", "The Yellow Sea", "Hwanghae", 2010)]
    [InlineData("Twelve Monkeys (a.k.a. 12 Monkeys) (1995)", "Twelve Monkeys", null, 1995)]
    [InlineData("Asterix in America (a.k.a Asterix Conquers America) (Astérix et les Indiens) (1994)", "Asterix in America", "Astérix et les Indiens", 1994)]
    [InlineData("First Blood (Rambo: First Blood) (1982)", "First Blood", null, 1982)]
    [InlineData("Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", "Amelie", "Le Fabuleux destin d'Amélie Poulain", 2001)]
    [InlineData("Evangelion: 1.0 You Are (Not) Alone (Evangerion shin gekijôban: Jo) (2007)", "Evangelion: 1.0 You Are (Not) Alone", "Evangerion shin gekijôban: Jo", 2007)]
    [InlineData("Birdman: Or (The Unexpected Virtue of Ignorance) (2014)", "Birdman: Or (The Unexpected Virtue of Ignorance)", null, 2014)]
    [InlineData("(500) Days of Summer (2009)", "(500) Days of Summer", null, 2009)]
    [InlineData("King and I, The (1956)", "The King and I", null, 1956)]
    [InlineData("Rome, Open City (a.k.a. Open City) (Roma, città aperta) (1945)", "Rome, Open City", "Roma, città aperta", 1945)]
    [InlineData("Land Before Time III: The Time of the Great Giving (1995) (V)", "Land Before Time III: The Time of the Great Giving", null, 1995)]
    [InlineData("Death Note: Desu nôto (2006–2007)", "Death Note: Desu nôto", null, 2006)]
    [InlineData("1984 (Nineteen Eighty-Four) (1984)", "1984", "Nineteen Eighty-Four", 1984)]
    [InlineData("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", null, 1968)]
    [InlineData("Babylon 5", "Babylon 5", null, null)]
    [InlineData(" Blind Side, The  (2009) ", "The Blind Side", null, 2009)]
    [InlineData("", "", null, null)]
    public void Parse_AsMovieLensWritesIt_ReadsWell(string source, string title, string? original, int? year)
    {
        MovieTitle parsed = MovieTitle.Parse(source);

        Assert.Equal((title, original, year), (parsed.Title, parsed.OriginalTitle, parsed.Year));
    }

    [Fact]
    public void Parse_SeveralNames_KeepsThemAll()
    {
        MovieTitle parsed = MovieTitle.Parse("Bicycle Thieves (a.k.a. The Bicycle Thief) (a.k.a. The Bicycle Thieves) (Ladri di biciclette) (1948)");

        Assert.Equal(["Ladri di biciclette", "The Bicycle Thief", "The Bicycle Thieves"], parsed.Alternates);
    }
}
