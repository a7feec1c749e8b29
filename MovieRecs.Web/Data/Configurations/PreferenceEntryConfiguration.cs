using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class PreferenceEntryConfiguration : IEntityTypeConfiguration<PreferenceEntry>
{
    public void Configure(EntityTypeBuilder<PreferenceEntry> builder)
    {
        builder.ToTable("PreferenceEntries");
        builder.HasKey(entry => new { entry.RaterId, entry.Kind, entry.Value });
        builder.HasOne<Rater>().WithMany().HasForeignKey(entry => entry.RaterId).OnDelete(DeleteBehavior.Cascade);
    }
}
