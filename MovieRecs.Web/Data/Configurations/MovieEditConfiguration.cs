using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class MovieEditConfiguration : IEntityTypeConfiguration<MovieEdit>
{
    public void Configure(EntityTypeBuilder<MovieEdit> builder)
    {
        builder.ToTable("MovieEdits");
        builder.HasKey(edit => edit.MovieId);
        builder.Property(edit => edit.MovieId).ValueGeneratedNever();
        builder.HasOne<Movie>().WithOne().HasForeignKey<MovieEdit>(edit => edit.MovieId).OnDelete(DeleteBehavior.Cascade);
    }
}
