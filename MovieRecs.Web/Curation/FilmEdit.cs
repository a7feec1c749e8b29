namespace MovieRecs.Web.Curation;

/// <summary>What it takes to take an edit back.</summary>
/// <param name="EditedBefore">When an admin had edited the film before, in Unix seconds; null where none had.</param>
/// <param name="FormerName">The key of the name that was kept for imports; null where the name stayed.</param>
internal sealed record FilmEdit(int Movie, FilmFacts Before, FilmFacts After, long? EditedBefore, int? FormerName);
