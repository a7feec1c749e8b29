using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class MovieStatisticsConfiguration : IEntityTypeConfiguration<MovieStatistics>
{
    public void Configure(EntityTypeBuilder<MovieStatistics> builder)
    {
        builder.HasKey(statistics => statistics.MovieId);
        builder.Property(statistics => statistics.MovieId).ValueGeneratedNever();
    }
}
