namespace MovieRecs.Web.Data;

/// <summary>Kinds of actions in the audit log. Stored by name.</summary>
public enum AuditVerb
{
    StartRun,
    CancelRun,
    DeleteRun,
    Promote,
    RollBack,
    HoldBack,
    ChangePromotion,
    ChangePersona,
    ChangeSetting,
    GrantRole,
    RevokeRole,
    LockAccount,
    UnlockAccount,
    DeleteAccount,
    EditMovie,
    MergeMovies,
    LeaveOutRater,
    TakeInRater,
    RemoveDemo,
    RestoreDemo,
    StartImport,
    CancelImport,
    KeepDataset,
    DeleteDataset,
    BackUp,
    DeleteBackup,
    Undo,
}
