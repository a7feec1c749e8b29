using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class RecordedPredictionConfiguration : IEntityTypeConfiguration<RecordedPrediction>
{
    public void Configure(EntityTypeBuilder<RecordedPrediction> builder)
    {
        builder.ToTable("Predictions", table => table.HasCheckConstraint("CK_Predictions_HalfSteps", "HalfSteps BETWEEN 1 AND 10"));
        builder.HasKey(entry => new { entry.RaterId, entry.MovieId });
        builder.Property(entry => entry.Given).HasColumnName("HalfSteps");
        builder.HasOne<Rater>().WithMany().HasForeignKey(entry => entry.RaterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Movie>().WithMany().HasForeignKey(entry => entry.MovieId).OnDelete(DeleteBehavior.Restrict);
    }
}
