using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("ApiTokens");
        builder.HasKey(token => token.Id);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
