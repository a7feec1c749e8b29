using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class SnapshotRecordConfiguration : IEntityTypeConfiguration<SnapshotRecord>
{
    public void Configure(EntityTypeBuilder<SnapshotRecord> builder)
    {
        builder.ToTable("Snapshots");
        builder.HasKey(record => record.Number);
        builder.Property(record => record.Number).ValueGeneratedNever();
    }
}
