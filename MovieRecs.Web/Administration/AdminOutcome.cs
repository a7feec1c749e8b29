namespace MovieRecs.Web.Administration;

/// <summary>What came of something that an admin asked for.</summary>
/// <param name="IsDone">False where nothing was changed.</param>
/// <param name="Text">What was done, or why it wasn't.</param>
/// <param name="Entry">Its number in the audit log; null where that has none.</param>
public sealed record AdminOutcome(bool IsDone, string Text, int? Entry = null);
