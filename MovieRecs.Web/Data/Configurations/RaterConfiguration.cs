using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class RaterConfiguration : IEntityTypeConfiguration<Rater>
{
    public void Configure(EntityTypeBuilder<Rater> builder)
    {
        builder.HasKey(rater => rater.Id);
        builder.Property(rater => rater.Id).ValueGeneratedOnAdd().UseAutoincrement();
        builder.HasIndex(rater => new { rater.Source, rater.SourceKey }).IsUnique();
        builder.HasIndex(rater => rater.AccountId).IsUnique();
        builder.HasOne<Account>().WithOne().HasForeignKey<Rater>(rater => rater.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
