using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class MovieAliasConfiguration : IEntityTypeConfiguration<MovieAlias>
{
    public void Configure(EntityTypeBuilder<MovieAlias> builder)
    {
        builder.ToTable("MovieAliases");
        builder.HasKey(alias => alias.Alias);
        builder.Property(alias => alias.Alias).ValueGeneratedNever();
        builder.HasOne<Movie>().WithMany().HasForeignKey(alias => alias.MovieId).OnDelete(DeleteBehavior.Cascade);
    }
}
