using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;
using MovieRecs.Web.Data.Configurations;

namespace MovieRecs.Web.Data;

/// <summary>The store. Made per operation by its factory: a context that lives as long as a circuit is not safe.</summary>
public sealed class MovieRecsDbContext(DbContextOptions<MovieRecsDbContext> options) : IdentityDbContext<Account>(options)
{
    public DbSet<Movie> Movies => Set<Movie>();

    public DbSet<MovieStatistics> MovieStatistics => Set<MovieStatistics>();

    public DbSet<Genre> Genres => Set<Genre>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Rater> Raters => Set<Rater>();

    public DbSet<StoredRating> Ratings => Set<StoredRating>();

    public DbSet<WatchEvent> WatchEvents => Set<WatchEvent>();

    public DbSet<WatchlistEntry> Watchlist => Set<WatchlistEntry>();

    public DbSet<NotInterestedEntry> NotInterested => Set<NotInterestedEntry>();

    public DbSet<ThumbEntry> Thumbs => Set<ThumbEntry>();

    public DbSet<RecordedPrediction> Predictions => Set<RecordedPrediction>();

    public DbSet<RaterPreferences> Preferences => Set<RaterPreferences>();

    public DbSet<PreferenceEntry> PreferenceEntries => Set<PreferenceEntry>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<StoreFact> Facts => Set<StoreFact>();

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<RunFigure> RunFigures => Set<RunFigure>();

    public DbSet<RunDetails> RunDetails => Set<RunDetails>();

    public DbSet<SnapshotRecord> Snapshots => Set<SnapshotRecord>();

    public DbSet<GoldenPersona> Personas => Set<GoldenPersona>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<ImportRecord> Imports => Set<ImportRecord>();

    public DbSet<MovieAlias> MovieAliases => Set<MovieAlias>();

    public DbSet<MovieName> MovieNames => Set<MovieName>();

    public DbSet<MovieEdit> MovieEdits => Set<MovieEdit>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<MovieId>().HaveConversion<MovieIdConverter>();
        configurationBuilder.Properties<RaterId>().HaveConversion<RaterIdConverter>();
        configurationBuilder.Properties<Stars>().HaveConversion<StarsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MovieRecsDbContext).Assembly);
    }
}
