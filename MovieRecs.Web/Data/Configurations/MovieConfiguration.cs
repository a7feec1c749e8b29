using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class MovieConfiguration : IEntityTypeConfiguration<Movie>
{
    public void Configure(EntityTypeBuilder<Movie> builder)
    {
        builder.HasKey(movie => movie.Id);
        builder.Property(movie => movie.Id).ValueGeneratedOnAdd().UseAutoincrement();
        builder.Property(movie => movie.Title).UseCollation("NOCASE");
        builder.HasIndex(movie => movie.Title);
        builder.HasIndex(movie => movie.Year);
        builder.Ignore(movie => movie.Directors).Ignore(movie => movie.Leads).Ignore(movie => movie.TitleAndYear);

        builder.HasMany(movie => movie.Genres).WithMany().UsingEntity(
            "MovieGenre",
            right => right.HasOne(typeof(Genre)).WithMany().HasForeignKey("GenreId"),
            left => left.HasOne(typeof(Movie)).WithMany().HasForeignKey("MovieId"),
            join => join.HasKey("MovieId", "GenreId"));

        builder.OwnsMany(movie => movie.Credits, credit =>
        {
            credit.ToTable("Credits");
            credit.WithOwner().HasForeignKey("MovieId");
            credit.Property<int>("PersonId");
            credit.HasOne(c => c.Person).WithMany().HasForeignKey("PersonId").OnDelete(DeleteBehavior.Cascade);
            credit.HasKey("MovieId", nameof(Credit.Role), "PersonId");
            credit.HasIndex("PersonId");
        });

        builder.OwnsMany(movie => movie.Tags, tag =>
        {
            tag.ToTable("MovieTags");
            tag.WithOwner().HasForeignKey("MovieId");
            tag.Property<int>("TagId");
            tag.HasOne(t => t.Tag).WithMany().HasForeignKey("TagId").OnDelete(DeleteBehavior.Cascade);
            tag.HasKey("MovieId", "TagId");
        });

        builder.OwnsMany(movie => movie.ExternalIds, id =>
        {
            id.ToTable("ExternalIds");
            id.WithOwner().HasForeignKey("MovieId");
            id.HasKey(nameof(ExternalId.Source), nameof(ExternalId.Value));
        });

        builder.HasOne<MovieStatistics>().WithOne().HasForeignKey<MovieStatistics>(statistics => statistics.MovieId);
    }
}
