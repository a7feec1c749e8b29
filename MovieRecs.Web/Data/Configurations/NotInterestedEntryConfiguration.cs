using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class NotInterestedEntryConfiguration : IEntityTypeConfiguration<NotInterestedEntry>
{
    public void Configure(EntityTypeBuilder<NotInterestedEntry> builder)
    {
        builder.ToTable("NotInterested");
        builder.HasKey(entry => new { entry.RaterId, entry.MovieId });
        builder.HasOne<Rater>().WithMany().HasForeignKey(entry => entry.RaterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Movie>().WithMany().HasForeignKey(entry => entry.MovieId).OnDelete(DeleteBehavior.Restrict);
    }
}
