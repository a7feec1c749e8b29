using System.Collections.Concurrent;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Ratings;
using MovieRecs.Domain.Recommendations;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Promotion;
using MovieRecs.Web.Ratings;
using MovieRecs.Web.Training;

namespace MovieRecs.Web.Autopsies;

/// <summary>Takes home pages apart, one page of the admin's at a time. It keeps the snapshots that it read last, which may be large, until it goes with that page.</summary>
public sealed class AutopsyDesk(ModelHolder models, SnapshotReader reader, PersonaStore personas, PersonalQueries people, TimeProvider clock)
{
    /// <summary>How many of the best films are explained.</summary>
    public const int Films = 25;

    private readonly ConcurrentDictionary<int, Recommender> _read = [];

    /// <param name="rater">The admin's own.</param>
    /// <exception cref="AdminException">There is no such persona, or a snapshot can't be used.</exception>
    public async Task<AutopsyAnswer> AskAsync(AutopsyQuestion question, RaterId? rater, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        (string who, UserProfile profile) = await ProfileAsync(question, rater, cancellationToken);
        (Recommender recommender, int? number) = await FindAsync(question.Snapshot, cancellationToken);
        Recommender? other = question.Other is { } compared ? (await FindAsync(compared, cancellationToken)).Recommender : null;
        foreach (int unused in _read.Keys.Where(kept => kept != question.Snapshot && kept != question.Other).ToArray())
            _read.TryRemove(unused, out _);
        Autopsy autopsy = recommender.Dissect(profile, HomeSettings.Default, Films, clock);
        RankComparison? comparison = other is null ? null : RankComparison.Of([.. autopsy.Films.Select(film => film.Score.Movie)], other.Best(profile, Films));
        return new AutopsyAnswer(who, profile, number, recommender.Model.Facts, autopsy, comparison);
    }

    private async Task<(string Who, UserProfile Profile)> ProfileAsync(AutopsyQuestion question, RaterId? rater, CancellationToken cancellationToken)
    {
        if (question.IsMe)
            return rater is { } me ? ("your own account", await people.ProfileAsync(me, cancellationToken)) : throw new AdminException("Your account has no ratings to look at.");
        if (question.Persona is not { } id)
            return ("the test profile", (new Persona("") { Ratings = question.Ratings, Genres = question.Genres }).ToProfile());
        KeptPersona persona = await personas.FindAsync(id, cancellationToken) ?? throw new AdminException("There is no such persona any more. Choose another.");
        return ($"the persona “{persona.Persona.Name}”", persona.Persona.ToProfile());
    }

    private async Task<(Recommender Recommender, int? Number)> FindAsync(int? number, CancellationToken cancellationToken)
    {
        if (number is null || number == models.Served?.Snapshot)
            return (await models.GetAsync(cancellationToken), models.Served?.Snapshot);
        if (!_read.TryGetValue(number.Value, out Recommender? recommender))
            _read[number.Value] = recommender = await reader.ReadAsync(number.Value, cancellationToken);
        return (recommender, number);
    }
}
