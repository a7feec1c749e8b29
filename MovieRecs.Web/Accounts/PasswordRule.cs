namespace MovieRecs.Web.Accounts;

/// <summary>What a password has to be, in numbers and in words.</summary>
public static class PasswordRule
{
    /// <summary>How many of its characters have to differ: enough to refuse "aaaaaaaaaa".</summary>
    public const int DifferentCharacters = 4;

    /// <summary>The most characters that a form takes.</summary>
    public const int MaximumLength = 200;

    /// <summary>The rule as people read it before they choose one.</summary>
    public static string InWords(AccountSettings settings) =>
        $"At least {settings.PasswordLength} characters. A few unrelated words make a good one; digits and symbols aren't needed.";
}
