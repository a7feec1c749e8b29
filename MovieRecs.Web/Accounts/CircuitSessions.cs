using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;

namespace MovieRecs.Web.Accounts;

/// <summary>Signs a circuit out within minutes once its session no longer holds: a circuit sends no cookie to check.</summary>
public sealed class CircuitSessions(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<AccountSettings> settings)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(settings.Value.RevalidationMinutes);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        // A scope of its own: the circuit's would show the account as it was first read.
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SessionCheck>().HoldsAsync(authenticationState.User);
    }
}
