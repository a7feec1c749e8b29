namespace MovieRecs.Web.Curation;

/// <summary>What everybody who had something about a film that was merged had in one table, before the merge.</summary>
/// <param name="Gone">Their rows about the film that is gone.</param>
/// <param name="Kept">Their rows about the film that stayed.</param>
internal sealed record PersonalRows(string Table, IReadOnlyList<PersonalRow> Gone, IReadOnlyList<PersonalRow> Kept);
