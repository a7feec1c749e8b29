using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class RaterPreferencesConfiguration : IEntityTypeConfiguration<RaterPreferences>
{
    public void Configure(EntityTypeBuilder<RaterPreferences> builder)
    {
        builder.ToTable("Preferences", table =>
        {
            table.HasCheckConstraint("CK_Preferences_Popularity", "Popularity BETWEEN -100 AND 100");
            table.HasCheckConstraint("CK_Preferences_Diversity", "Diversity BETWEEN 0 AND 100");
            table.HasCheckConstraint("CK_Preferences_MostMinutes", "MostMinutes > 0");
        });
        builder.HasKey(preferences => preferences.RaterId);
        builder.HasOne<Rater>().WithOne().HasForeignKey<RaterPreferences>(preferences => preferences.RaterId).OnDelete(DeleteBehavior.Cascade);
    }
}
