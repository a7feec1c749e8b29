using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MovieRecs.Web.Data.Configurations;

internal sealed class GoldenPersonaConfiguration : IEntityTypeConfiguration<GoldenPersona>
{
    public void Configure(EntityTypeBuilder<GoldenPersona> builder)
    {
        builder.ToTable("Personas");
        builder.Property(persona => persona.Name).UseCollation("NOCASE");
        builder.HasIndex(persona => persona.Name).IsUnique();
    }
}
