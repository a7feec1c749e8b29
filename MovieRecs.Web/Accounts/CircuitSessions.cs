using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>
/// Signs a circuit out once its session no longer holds: a circuit sends no cookie to check. What this program changes about
/// an account takes effect at once; what another one does, within minutes.
/// </summary>
public sealed partial class CircuitSessions : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IOptions<AccountSettings> _settings;
    private readonly AccountChanges _changes;
    private readonly ILogger _logger;

    public CircuitSessions(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<AccountSettings> settings, AccountChanges changes)
        : base(logs)
    {
        ArgumentNullException.ThrowIfNull(changes);
        (_scopes, _settings, _changes, _logger) = (scopes, settings, changes, logs.CreateLogger<CircuitSessions>());
        _changes.Changed += OnChanged;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(_settings.Value.RevalidationMinutes);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        // A scope of its own: the circuit's would show the account as it was first read.
        await using AsyncServiceScope scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SessionCheck>().HoldsAsync(authenticationState.User);
    }

    protected override void Dispose(bool disposing)
    {
        _changes.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private void OnChanged(string accountId) => _ = Task.Run(() => LookAsync(accountId));

    private async Task LookAsync(string accountId)
    {
        try
        {
            ClaimsPrincipal session = (await GetAuthenticationStateAsync()).User;
            await using AsyncServiceScope scope = _scopes.CreateAsyncScope();
            UserManager<Account> users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            if (users.GetUserId(session) != accountId)
                return;
            bool holds = await scope.ServiceProvider.GetRequiredService<SessionCheck>().HoldsAsync(session);
            // A session that holds may have gained a role.
            ClaimsPrincipal now = holds && await users.FindByIdAsync(accountId) is { } account
                ? await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account)
                : new ClaimsPrincipal(new ClaimsIdentity());
            SetAuthenticationState(Task.FromResult(new AuthenticationState(now)));
        }
#pragma warning disable CA1031 // Nobody awaits this: what fails here is found out at the next regular look.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.NotLooked(_logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "A circuit couldn't look at its session at once")]
        public static partial void NotLooked(ILogger logger, Exception error);
    }
}
