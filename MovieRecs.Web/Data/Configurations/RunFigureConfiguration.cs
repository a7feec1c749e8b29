using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class RunFigureConfiguration : IEntityTypeConfiguration<RunFigure>
{
    public void Configure(EntityTypeBuilder<RunFigure> builder)
    {
        builder.ToTable("RunFigures");
        builder.HasKey(figure => new { figure.RunId, figure.Model, figure.Figure });
        builder.HasOne<Run>().WithMany().HasForeignKey(figure => figure.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
