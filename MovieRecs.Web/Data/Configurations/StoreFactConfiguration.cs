using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class StoreFactConfiguration : IEntityTypeConfiguration<StoreFact>
{
    public void Configure(EntityTypeBuilder<StoreFact> builder)
    {
        builder.ToTable("Facts");
        builder.HasKey(fact => fact.Name);
    }
}
