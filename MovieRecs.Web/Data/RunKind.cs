namespace MovieRecs.Web.Data;

/// <summary>What a run was for. Stored by number.</summary>
public enum RunKind
{
    /// <summary>A training from the store towards the served model.</summary>
    Training = 1,

    /// <summary>An evaluation of models by a protocol.</summary>
    Evaluation = 2,
}
