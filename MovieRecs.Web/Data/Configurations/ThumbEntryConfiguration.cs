using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class ThumbEntryConfiguration : IEntityTypeConfiguration<ThumbEntry>
{
    public void Configure(EntityTypeBuilder<ThumbEntry> builder)
    {
        builder.ToTable("Thumbs", table => table.HasCheckConstraint("CK_Thumbs_Thumb", "Thumb BETWEEN 1 AND 2"));
        builder.HasKey(entry => new { entry.RaterId, entry.MovieId });
        builder.HasOne<Rater>().WithMany().HasForeignKey(entry => entry.RaterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Movie>().WithMany().HasForeignKey(entry => entry.MovieId).OnDelete(DeleteBehavior.Restrict);
    }
}
