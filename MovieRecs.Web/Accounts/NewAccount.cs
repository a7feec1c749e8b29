namespace MovieRecs.Web.Accounts;

/// <summary>What somebody gives to sign up. The e-mail is also the name they sign in by.</summary>
public sealed record NewAccount(string Email, string DisplayName, string Password);
