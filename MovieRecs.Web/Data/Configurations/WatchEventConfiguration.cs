using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class WatchEventConfiguration : IEntityTypeConfiguration<WatchEvent>
{
    public void Configure(EntityTypeBuilder<WatchEvent> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("CK_WatchEvents_Minutes", "MinutesWatched IS NULL OR MinutesWatched BETWEEN 0 AND 1440"));
        builder.Property(watched => watched.Rater).HasColumnName("RaterId");
        builder.Property(watched => watched.Movie).HasColumnName("MovieId");
        builder.HasIndex(watched => new { watched.Rater, watched.Movie });
        builder.HasOne<Rater>().WithMany().HasForeignKey(watched => watched.Rater).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Movie>().WithMany().HasForeignKey(watched => watched.Movie).OnDelete(DeleteBehavior.Restrict);
    }
}
