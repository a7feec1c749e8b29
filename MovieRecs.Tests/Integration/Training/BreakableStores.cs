using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Training;

/// <summary>A store that can't be opened for a while.</summary>
internal sealed class BreakableStores(IDbContextFactory<MovieRecsDbContext> inner) : IDbContextFactory<MovieRecsDbContext>
{
    public bool IsBroken { get; set; }

    public MovieRecsDbContext CreateDbContext() => IsBroken ? throw new InvalidOperationException("The store is locked.") : inner.CreateDbContext();
}
