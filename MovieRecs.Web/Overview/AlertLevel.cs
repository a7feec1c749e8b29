namespace MovieRecs.Web.Overview;

/// <summary>How much an alert matters.</summary>
public enum AlertLevel
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Worth a look today.</summary>
    Warning,

    /// <summary>Something doesn't work.</summary>
    Error,
}
