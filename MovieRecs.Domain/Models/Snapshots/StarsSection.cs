using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models.Bfm;

namespace MovieRecs.Domain.Models.Snapshots;

/// <summary>The samples of the two machines that predict stars, one after the other.</summary>
internal sealed class StarsSection : ISnapshotSection
{
    public string Name => "hybrid-stars";

    public bool IsIn(ModelSnapshot snapshot) => snapshot.Stars is not null;

    public void Write(ModelSnapshot snapshot, SnapshotWriter writer)
    {
        Write(snapshot.Stars!.Lengths, writer);
        Write(snapshot.Stars.Steps, writer);
    }

    public void Read(SnapshotReader reader, SnapshotParts parts)
    {
        BfmSamples lengths = Read(reader);
        BfmSamples steps = Read(reader);
        if (!lengths.Movies.AsSpan().SequenceEqual(steps.Movies))
            throw new SnapshotException("Its two star models are not of the same movies.");
        parts.Stars = new HybridStars(lengths, steps);
    }

    private static void Write(BfmSamples samples, SnapshotWriter writer)
    {
        writer.Write(samples.Count);
        writer.Write(samples.Rank);
        writer.Write(samples.SetDamping);
        writer.WriteAll<int>(Array.ConvertAll(samples.Movies, movie => movie.Value));
        writer.WriteAll<float>(samples.MovieRows);
        writer.WriteAll<float>(samples.RatedRows);
        writer.WriteAll<float>(samples.PriorMeans);
        writer.WriteAll<float>(samples.PriorPrecisions);
        writer.WriteAll<float>(samples.Intercepts);
        writer.WriteAll<float>(samples.Precisions);
        writer.WriteAll<float>(samples.Levels);
        writer.WriteAll<float>(samples.Cutpoints);
        writer.Write(samples.Traits.Length);
        foreach (string trait in samples.Traits)
            writer.WriteText(trait);
        writer.WriteAll<float>(samples.TraitRows);
    }

    private static BfmSamples Read(SnapshotReader reader)
    {
        long count = reader.Read<int>();
        int rank = reader.Read<int>();
        float setDamping = reader.Read<float>();
        long row = count * (rank + 1L);
        if (count < 0 || rank < 0)
            throw new SnapshotException($"Its star model has {count} samples of rank {rank}.");
        MovieId[] movies = Ascending(reader.ReadAll<int>());
        float[] movieRows = reader.ReadAll<float>(movies.Length * row);
        float[] ratedRows = reader.ReadAll<float>();
        if (ratedRows.Length != 0 && ratedRows.Length != movieRows.Length)
            throw new SnapshotException("Its star model says of some rated movies nothing.");
        float[] means = reader.ReadAll<float>(row);
        float[] precisions = reader.ReadAll<float>(row);
        float[] intercepts = reader.ReadAll<float>(count);
        float[] noise = reader.ReadAll<float>(count);
        float[] levels = reader.ReadAll<float>();
        float[] cutpoints = reader.ReadAll<float>(levels.Length == 0 ? 0 : count * (levels.Length - 1));
        string[] traits = new string[reader.ReadCount()];
        for (int trait = 0; trait < traits.Length; trait++)
            traits[trait] = reader.ReadText();
        return new BfmSamples
        {
            Count = (int)count,
            Rank = rank,
            SetDamping = setDamping,
            Movies = movies,
            MovieRows = movieRows,
            RatedRows = ratedRows,
            PriorMeans = means,
            PriorPrecisions = precisions,
            Intercepts = intercepts,
            Precisions = noise,
            Levels = levels,
            Cutpoints = cutpoints,
            Traits = traits,
            TraitRows = reader.ReadAll<float>(traits.Length * row),
        };
    }

    /// <summary>The rows are found by searching in order.</summary>
    private static MovieId[] Ascending(int[] movies)
    {
        for (int at = 1; at < movies.Length; at++)
        {
            if (movies[at] <= movies[at - 1])
                throw new SnapshotException("The movies of its star model are not in ascending order.");
        }

        return Array.ConvertAll(movies, movie => new MovieId(movie));
    }
}
