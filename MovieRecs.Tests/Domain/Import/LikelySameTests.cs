using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Import;
using MovieRecs.Tests.Support;

namespace MovieRecs.Tests.Domain.Import;

public sealed class LikelySameTests
{
    [Fact]
    public void Groups_ArticlesMarksAndOriginalTitles_MakeOneFilm()
    {
        Movie[] movies =
        [
            Some.Movie(1, "Amélie", 2001), Some.Movie(2, "Heat", 1995), Some.Movie(3, "Amelie", 2001), Some.Movie(4, "The Ring", 2002),
            Some.Movie(5, "Ring", 1998), Some.Movie(6, "The Legend of 1900", 1998), Some.Movie(7, "La leggenda", 1998),
        ];
        movies[6].OriginalTitle = "Legend of 1900";

        IReadOnlyList<IReadOnlyList<Movie>> groups = LikelySame.Groups(movies, movie => movie);

        Assert.Equal([[1, 3], [6, 7]], groups.Select(group => group.Select(movie => movie.Id.Value).ToArray()).OrderBy(ids => ids[0]).ToArray());
    }
}
