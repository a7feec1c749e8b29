using System.IO.Compression;
using System.Text;
using MovieRecs.Domain.Import;

namespace MovieRecs.Tests.Support;

/// <summary>Hand-made MovieLens datasets, as zips in memory.</summary>
internal static class SomeDataset
{
    public const string Movies = "movieId,title,genres\n1,Toy Story (1995),Animation|Comedy\n2,Heat (1995),Action|Crime\n";

    public const string RatingsHeader = "userId,movieId,rating,timestamp\n";

    public const string Ratings = RatingsHeader + "1,1,4.0,100\n1,2,3.5,200\n2,1,5.0,300\n";

    /// <summary>A CSV dataset of the folder "ml-tiny".</summary>
    public static MemoryStream Csv(string movies = Movies, string ratings = Ratings, string? links = null, string? tags = null, string folder = "ml-tiny/")
    {
        List<(string Name, byte[] Content)> files = [(folder + "movies.csv", Encoding.UTF8.GetBytes(movies)), (folder + "ratings.csv", Encoding.UTF8.GetBytes(ratings))];
        if (links is not null)
            files.Add((folder + "links.csv", Encoding.UTF8.GetBytes(links)));
        if (tags is not null)
            files.Add((folder + "tags.csv", Encoding.UTF8.GetBytes(tags)));
        return Zip([.. files]);
    }

    public static MemoryStream Zip(params (string Name, byte[] Content)[] files)
    {
        MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        stream.Position = 0;
        return stream;
    }

    public static IDatasetFiles Open(MemoryStream zip) => new ZipDatasetFiles(zip, "upload");

    public static MovieLensDataset Read(MemoryStream zip)
    {
        using IDatasetFiles files = Open(zip);
        return MovieLensReader.Read(files);
    }
}
