using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class StoredRatingConfiguration : IEntityTypeConfiguration<StoredRating>
{
    public void Configure(EntityTypeBuilder<StoredRating> builder)
    {
        builder.ToTable("Ratings", table => table.HasCheckConstraint("CK_Ratings_HalfSteps", "HalfSteps BETWEEN 1 AND 10"));
        builder.HasKey(rating => new { rating.RaterId, rating.MovieId });
        builder.Property(rating => rating.Stars).HasColumnName("HalfSteps");
        // Covers what a movie's page asks: how many people gave how many stars.
        builder.HasIndex(rating => new { rating.MovieId, rating.Stars });
        builder.HasOne<Rater>().WithMany().HasForeignKey(rating => rating.RaterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Movie>().WithMany().HasForeignKey(rating => rating.MovieId).OnDelete(DeleteBehavior.Restrict);
    }
}
