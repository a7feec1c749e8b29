using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class MovieNameConfiguration : IEntityTypeConfiguration<MovieName>
{
    public void Configure(EntityTypeBuilder<MovieName> builder)
    {
        builder.ToTable("MovieNames");
        builder.HasOne<Movie>().WithMany().HasForeignKey(name => name.MovieId).OnDelete(DeleteBehavior.Cascade);
    }
}
