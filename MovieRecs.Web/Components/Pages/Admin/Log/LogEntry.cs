using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Pages.Admin.Log;

/// <summary>An <see cref="AuditEntry"/> as the log's page shows it. Serialisable: the prerendered page hands it to the circuit.</summary>
public sealed record LogEntry(int Id, long At, string Actor, AuditVerb Verb, string Subject, string Text, long? UndoneAt, bool CanUndo);
