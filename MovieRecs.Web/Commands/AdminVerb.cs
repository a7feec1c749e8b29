using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Data;
using MovieRecs.Web.Startup;
using Spectre.Console;

namespace MovieRecs.Web.Commands;

/// <summary><c>admin create</c> and <c>admin reset-password</c>: for whoever can reach the data folder, and so may.</summary>
internal static class AdminVerb
{
    private static readonly Option<string> _email = new("--email") { Description = "The account's e-mail.", Required = true, HelpName = "EMAIL" };
    private static readonly Option<bool> _fromInput = new("--password-stdin") { Description = "Read the password from standard input instead of asking for it." };

    /// <param name="input">What <c>--password-stdin</c> reads; standard input by default.</param>
    public static Command Create(TextReader? input = null) => new("admin", "Look after accounts.")
    {
        Verb("create", "Make an account that is an admin, or make an existing account an admin.", input, CreateAdminAsync),
        Verb("reset-password", "Give an account a new password, and end its lockout and its sessions.", input, ResetPasswordAsync),
    };

    private static Command Verb(string name, string description, TextReader? input, Func<AdminWork, Task> work)
    {
        Command verb = new(name, description) { _email, _fromInput };
        verb.SetAction(async (result, cancellationToken) =>
        {
            using IHost host = await VerbHost.CreateAsync(result.GetValue(VerbOptions.Data), builder => builder.Services.AddMovieRecsIdentity(), cancellationToken);
            await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
            Func<Task<string>> password = result.GetValue(_fromInput)
                ? () => PasswordSource.ReadAsync(input ?? Console.In, cancellationToken)
                : () => PasswordSource.AskAsync(AnsiConsole.Console, scope.ServiceProvider.GetRequiredService<IOptions<AccountSettings>>().Value, cancellationToken);
            await work(new AdminWork(scope.ServiceProvider, result.GetRequiredValue(_email), password, result.InvocationConfiguration.Output));
        });
        return verb;
    }

    private static async Task CreateAdminAsync(AdminWork work)
    {
        if (await work.Users.FindByEmailAsync(work.Email) is { } account)
        {
            bool granted = await work.Services.GetRequiredService<AdminRoster>().GrantAsync(account);
            await work.Output.WriteLineAsync(granted ? $"{work.Email} is an admin now; the password stays as it was." : $"{work.Email} is an admin already.");
            return;
        }
        // Before anybody types a password for nothing.
        if (!new EmailAddressAttribute().IsValid(work.Email))
            throw new StartupException($"{work.Email} is not an e-mail address.");
        string name = work.Email.Split('@')[0];
        NewAccount wanted = new(work.Email, name, await work.Password());
        Registration registration = await work.Services.GetRequiredService<Registrar>().RegisterAsync(wanted, admin: true);
        if (registration.Account is null)
            throw new StartupException(string.Join(' ', registration.Faults));
        await work.Output.WriteLineAsync($"{work.Email} is an admin now.");
    }

    private static async Task ResetPasswordAsync(AdminWork work)
    {
        if (await work.Users.FindByEmailAsync(work.Email) is not { } account)
            throw new StartupException($"There is no account with the e-mail {work.Email}.");
        IdentityResult result = await work.Services.GetRequiredService<PasswordReset>().SetAsync(account, await work.Password());
        if (!result.Succeeded)
            throw new StartupException(string.Join(' ', result.Sentences()));
        await work.Output.WriteLineAsync($"{work.Email} has a new password. Sessions with the old one end within minutes.");
    }

    private sealed record AdminWork(IServiceProvider Services, string Email, Func<Task<string>> Password, TextWriter Output)
    {
        public UserManager<Account> Users => Services.GetRequiredService<UserManager<Account>>();
    }
}
