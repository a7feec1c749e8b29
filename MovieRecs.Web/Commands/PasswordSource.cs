using MovieRecs.Web.Accounts;
using MovieRecs.Web.Startup;
using Spectre.Console;

namespace MovieRecs.Web.Commands;

/// <summary>Where a verb gets a password from: never from its arguments, which every user of the machine can see.</summary>
internal static class PasswordSource
{
    /// <summary>The first line of <paramref name="input"/>.</summary>
    /// <exception cref="StartupException">There is none.</exception>
    public static async Task<string> ReadAsync(TextReader input, CancellationToken cancellationToken) =>
        await input.ReadLineAsync(cancellationToken) is { Length: > 0 } line ? line : throw new StartupException("There is no password on standard input.");

    /// <summary>Asks on the terminal twice, without showing what is typed.</summary>
    /// <exception cref="StartupException">There is no terminal, or the two differ.</exception>
    public static async Task<string> AskAsync(IAnsiConsole console, AccountSettings settings, CancellationToken cancellationToken)
    {
        if (!console.Profile.Capabilities.Interactive || Console.IsInputRedirected)
            throw new StartupException("There is no terminal to ask for a password on: give it on standard input with --password-stdin.");
        console.WriteLine(PasswordRule.InWords(settings));
        string first = await console.PromptAsync(Secret("Password:"), cancellationToken);
        string second = await console.PromptAsync(Secret("Once more:"), cancellationToken);
        return first == second ? first : throw new StartupException("The two passwords differ. Nothing was changed.");
    }

    private static TextPrompt<string> Secret(string prompt) => new TextPrompt<string>(prompt).Secret(null);
}
