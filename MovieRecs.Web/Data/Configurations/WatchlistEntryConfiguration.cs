using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class WatchlistEntryConfiguration : IEntityTypeConfiguration<WatchlistEntry>
{
    public void Configure(EntityTypeBuilder<WatchlistEntry> builder)
    {
        builder.ToTable("Watchlist");
        builder.HasKey(entry => new { entry.RaterId, entry.MovieId });
        builder.HasOne<Rater>().WithMany().HasForeignKey(entry => entry.RaterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Movie>().WithMany().HasForeignKey(entry => entry.MovieId).OnDelete(DeleteBehavior.Restrict);
    }
}
