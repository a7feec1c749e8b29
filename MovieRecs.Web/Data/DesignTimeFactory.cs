using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using MovieRecs.Web.Startup;

namespace MovieRecs.Web.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the site.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<MovieRecsDbContext>
{
    public MovieRecsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(StoreStartup.ConnectionString("design-time.db")).Options);
}
