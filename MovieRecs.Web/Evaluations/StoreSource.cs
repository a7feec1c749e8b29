using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Datasets;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Evaluations;

/// <summary>
/// The site's own ratings and catalogue. The store is opened for reading only: neither is one made where there is none,
/// nor is an old one brought up to date, and the site may be running.
/// </summary>
internal sealed class StoreSource : EvaluationSource, IDbContextFactory<MovieRecsDbContext>
{
    private readonly DbContextOptions<MovieRecsDbContext> _options;
    private readonly string _path;
    private IReadOnlyList<Rating> _ratings = [];
    private SideInformation _side = SideInformation.None;

    private StoreSource(string path)
    {
        _path = path;
        SqliteConnectionStringBuilder connection = new(StoreStartup.ConnectionString(path)) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        _options = new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(connection.ToString()).AddInterceptors(PragmaInterceptor.Instance).Options;
    }

    public override string Name => "store";

    public override SideInformation Side => _side;

    /// <param name="dataFolder">As given by <c>--data</c>, or null.</param>
    /// <exception cref="EvaluationException">There is no store, or this version of the program can't read it.</exception>
    public static async Task<StoreSource> OpenAsync(string? dataFolder, CancellationToken cancellationToken)
    {
        string path = DataFolder.StoreIn(DataFolder.PathOf(dataFolder));
        if (!File.Exists(path))
            throw new EvaluationException($"There is no store {path}. Name its folder with --data or {DataFolder.Variable}; the first start of the site makes one.");
        StoreSource source = new(path);
        try
        {
            await source.ReadAsync(cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new EvaluationException($"The store {path} can't be read ({error.Message}). Put a backup in its place, or name another folder with --data.");
        }

        return source;
    }

    public MovieRecsDbContext CreateDbContext() => new(_options);

    public override IReadOnlyList<Rating> ReadAll(CancellationToken cancellationToken) => _ratings;

    public override IReadOnlyList<Rating> ReadLines(CancellationToken cancellationToken) => _ratings;

    /// <summary>All is read, and the store closed, once the source is open.</summary>
    public override void Dispose()
    {
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using MovieRecsDbContext store = CreateDbContext();
        if ((await store.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            throw new EvaluationException($"The store {_path} is of an older version. Start the site once, which brings it up to date, and evaluate again.");
        List<Movie> movies = await MoviesOf(store).ToListAsync(cancellationToken);
        movies.ForEach(WithoutTags);
        _side = SideInformation.Of(movies);
        List<Rating> ratings = [];
        await foreach (Rating rating in new StoreRatingSource(this).ReadAllAsync(cancellationToken))
            ratings.Add(rating);
        if (ratings.Count == 0)
            throw new EvaluationException($"The store {_path} has no ratings.");
        _ratings = [.. ratings.OrderBy(rating => rating.Rater).ThenBy(rating => rating.Movie)];
    }

    /// <summary>Tags come from the raters who are tested, mostly about movies that they rated. EF reads them in any case, as a part of the movie.</summary>
    private static void WithoutTags(Movie movie) => movie.Tags.Clear();

    private static IQueryable<Movie> MoviesOf(MovieRecsDbContext store) => store.Movies
        .AsNoTracking()
        .AsSplitQuery()
        .Include(movie => movie.Genres)
        .Include(movie => movie.Credits).ThenInclude(credit => credit.Person);
}
