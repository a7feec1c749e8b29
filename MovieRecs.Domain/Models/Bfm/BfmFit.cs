using MovieRecs.Domain.Datasets;

namespace MovieRecs.Domain.Models.Bfm;

/// <summary>Runs a sampler and keeps what it finds: what all trainers of the family do.</summary>
internal static class BfmFit
{
    /// <param name="isOrdinal">True where stars are steps (<see cref="OrdinalLikelihood"/>), false where they are lengths.</param>
    /// <param name="progress">Told the finished share, 0 to 1, after each sweep.</param>
    public static BfmModel Run(
        RatingDataset train, SideInformation side, bool isOrdinal, BfmSettings settings, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(train);
        cancellationToken.ThrowIfCancellationRequested();
        UserFeatures users = UserFeatures.Of(train, side, settings);
        FeatureBlock movies = MovieFeatures.Of(train, side, settings.SetDamping);
        cancellationToken.ThrowIfCancellationRequested();
        StarLevels levels = isOrdinal ? StarLevels.Of(train) : StarLevels.None;
        int after = settings.Sweeps - settings.BurnIn;
        int kept = Math.Min(settings.Samples, after);
        int chains = train.Count == 0 ? 0 : settings.Chains;
        SampleRecorder recorder = new(train, users, chains * kept, settings, levels.Stars);
        for (int chain = 0; chain < chains; chain++)
        {
            IRatingLikelihood likelihood = isOrdinal ? new OrdinalLikelihood(levels) : new GaussianLikelihood(train.GlobalMean);
            GibbsSampler sampler = new(train, users.Block, movies, likelihood, settings.Rank, settings.Seed + (ulong)chain);
            for (int sweep = 1; sweep <= settings.Sweeps; sweep++)
            {
                sampler.Sweep(cancellationToken);
                int past = sweep - settings.BurnIn;
                if (past > 0 && (long)past * kept / after > (long)(past - 1) * kept / after)
                    recorder.Record(sampler);
                progress?.Report((double)((chain * settings.Sweeps) + sweep) / (chains * settings.Sweeps));
            }
        }

        return new BfmModel(recorder.Samples, new TrainedRaters(train, side));
    }
}
