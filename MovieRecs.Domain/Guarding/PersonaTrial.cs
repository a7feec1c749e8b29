using System.Globalization;
using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Models;
using MovieRecs.Domain.Recommendations;

namespace MovieRecs.Domain.Guarding;

/// <summary>What a snapshot gives a persona: the films with the highest scores, which all rows draw from, and which rules hold.</summary>
/// <param name="Films">As many as the persona's rules look at, and twenty at least; best first.</param>
/// <param name="Gone">Films that the persona rated and the catalogue doesn't have.</param>
public sealed record PersonaTrial(Persona Persona, IReadOnlyList<Movie> Films, IReadOnlyList<RuleResult> Rules, IReadOnlyList<MovieId> Gone)
{
    private const int LeastFilms = 20;

    /// <summary>True where no rule is broken.</summary>
    public bool Passes => Rules.All(rule => rule.Outcome != GateOutcome.Failed);

    /// <summary>Asks a snapshot.</summary>
    public static PersonaTrial Of(Recommender recommender, Persona persona)
    {
        ArgumentNullException.ThrowIfNull(recommender);
        ArgumentNullException.ThrowIfNull(persona);
        TrainedModel model = recommender.Model;
        int count = persona.Rules.Select(rule => rule.Top).Append(LeastFilms).Max();
        Movie[] films = [.. recommender.Best(persona.ToProfile(), count)];
        MovieId[] gone = [.. persona.Ratings.Select(rating => rating.Movie).Where(movie => model.Items.IndexOf(movie) < 0)];
        return new PersonaTrial(persona, films, [.. persona.Rules.Select(rule => Ask(model, persona, rule, films))], gone);
    }

    /// <summary>The trial as a gate's result.</summary>
    public GateResult ToGate()
    {
        if (Rules.All(rule => rule.Outcome == GateOutcome.NotAsked))
            return new GateResult(Gate.Persona, GateOutcome.NotAsked, $"“{Persona.Name}” has no rule that can be asked");
        string[] broken = [.. Rules.Where(rule => rule.Outcome == GateOutcome.Failed).Select(rule => rule.Text)];
        return broken.Length == 0
            ? new GateResult(Gate.Persona, GateOutcome.Passed, $"“{Persona.Name}” gets what they should")
            : new GateResult(Gate.Persona, GateOutcome.Failed, $"“{Persona.Name}” should get {string.Join("; and ", broken)}");
    }

    private static RuleResult Ask(TrainedModel model, Persona persona, PersonaRule rule, Movie[] films) =>
        rule.IsAboutGenre ? AskGenre(model, rule, films) : AskFilm(model, persona, rule, films);

    private static RuleResult AskGenre(TrainedModel model, PersonaRule rule, Movie[] films)
    {
        if (!model.ItemsByGenre.ContainsKey(rule.Genre!))
            return new RuleResult(rule, GateOutcome.NotAsked, $"{rule.Text()}: no film here is of that genre any more, so this isn't asked");
        int found = films.Take(rule.Top).Count(film => film.Genres.Exists(genre => genre.Name == rule.Genre));
        bool holds = rule.Kind == RuleKind.AtLeast ? found >= rule.Count : found <= rule.Count;
        return new RuleResult(rule, holds ? GateOutcome.Passed : GateOutcome.Failed, $"{rule.Text()}: there {(found == 1 ? "is 1" : $"are {found.ToString(CultureInfo.InvariantCulture)}")}");
    }

    private static RuleResult AskFilm(TrainedModel model, Persona persona, PersonaRule rule, Movie[] films)
    {
        MovieId movie = rule.Movie!.Value;
        if (!model.Items.TryGetIndex(movie, out int item))
            return new RuleResult(rule, GateOutcome.NotAsked, $"{rule.Text($"film {movie}")}: it isn't in the catalogue any more, so this isn't asked");
        string text = rule.Text(model.Movies[item].TitleAndYear);
        if (persona.Ratings.Any(rating => rating.Movie == movie))
            return new RuleResult(rule, GateOutcome.NotAsked, $"{text}: the persona has rated it, and is offered no film twice, so this isn't asked");
        int at = Array.FindIndex(films, film => film.Id == movie);
        bool isIn = at >= 0 && at < rule.Top;
        string place = at < 0 ? $"it isn't among the first {films.Length}" : $"it is number {at + 1}";
        return new RuleResult(rule, isIn == (rule.Kind == RuleKind.Has) ? GateOutcome.Passed : GateOutcome.Failed, $"{text}: {place}");
    }
}
