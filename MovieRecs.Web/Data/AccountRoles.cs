namespace MovieRecs.Web.Data;

/// <summary>The roles an account can have.</summary>
public static class AccountRoles
{
    /// <summary>May import data, remove the demo community and look after the models.</summary>
    public const string Admin = "Admin";
}
