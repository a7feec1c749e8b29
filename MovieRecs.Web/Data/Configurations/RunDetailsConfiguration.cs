using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class RunDetailsConfiguration : IEntityTypeConfiguration<RunDetails>
{
    public void Configure(EntityTypeBuilder<RunDetails> builder)
    {
        builder.ToTable("RunDetails");
        builder.HasKey(details => details.RunId);
        builder.HasOne<Run>().WithOne().HasForeignKey<RunDetails>(details => details.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
