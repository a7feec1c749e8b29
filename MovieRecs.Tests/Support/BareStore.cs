using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Import.Starter;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Support;

/// <summary>
/// A store with all its tables and no film in it, which the site takes for one that had the starter catalogue already.
/// Made once; a test that is about people and not about films starts from a copy, in a fraction of the time.
/// </summary>
internal static class BareStore
{
    private static readonly Lazy<byte[]> _file = new(Make);

    public static void CopyTo(string dataFolder) => File.WriteAllBytes(Path.Combine(dataFolder, "movierecs.db"), _file.Value);

    private static byte[] Make()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("movierecs-bare-").FullName, "movierecs.db");
        string connection = StoreStartup.ConnectionString(path);
        using (MovieRecsDbContext store = new(new DbContextOptionsBuilder<MovieRecsDbContext>().UseSqlite(connection).Options))
        {
            store.Database.Migrate();
            store.Facts.Add(new StoreFact { Name = StoreFact.StarterVersion, Value = StarterCatalogue.Version.ToString(CultureInfo.InvariantCulture) });
            store.SaveChanges();
            store.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        using (SqliteConnection pooled = new(connection))
            SqliteConnection.ClearPool(pooled);
        byte[] file = File.ReadAllBytes(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        return file;
    }
}
