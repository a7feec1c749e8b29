namespace MovieRecs.Web.Accounts;

/// <summary>What came of the wish for a token: the token, or why there is none.</summary>
public sealed record NewApiToken
{
    private NewApiToken()
    {
    }

    /// <summary>The token itself, to be shown this once; null where none was made.</summary>
    public string? Text { get; private init; }

    /// <summary>Why none was made; null where one was.</summary>
    public string? Fault { get; private init; }

    public static NewApiToken Made(string text) => new() { Text = text };

    public static NewApiToken Refused(string fault) => new() { Fault = fault };
}
