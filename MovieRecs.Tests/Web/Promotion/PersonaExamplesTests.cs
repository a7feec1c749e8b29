using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Catalogue;
using MovieRecs.Web.Promotion;

namespace MovieRecs.Tests.Web.Promotion;

public sealed class PersonaExamplesTests
{
    [Fact]
    public void For_ACatalogueOfTwoTastes_OffersWhatItsModelGivesAndIsFitToBeKept()
    {
        TrainedModel model = SomeModel.TwoTastes();
        CatalogueView catalogue = Catalogue([.. model.Movies, Some.Movie(41, "Ghosts", 1999, "Horror")]);

        Persona example = Assert.Single(PersonaExamples.For(catalogue, new Recommender(model), 3));

        Assert.Equal("Romantic", example.Name);
        Assert.All(example.Ratings, rating => Assert.InRange(rating.Movie.Value, 21, 40));
        Assert.Empty(PersonaCheck.Faults(example));
    }

    [Fact]
    public void For_TooFewFilmsOfAGenre_OffersNone() =>
        Assert.Empty(PersonaExamples.For(Catalogue([Some.Movie(1, "One", 1999, "Horror"), Some.Movie(2, "Two", 1999, "Romance")]), null, 3));

    private static CatalogueView Catalogue(IReadOnlyList<Movie> movies) => new([.. movies.Select(movie => new CatalogueEntry(movie, "", 10, 5, 4))], false, 0, 0);
}
