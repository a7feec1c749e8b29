using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Web.Startup;

/// <summary>
/// Says at the start where the site and its data are and, while there is no admin, how to become one: by a link that
/// works once.
/// </summary>
internal sealed class StartAnnouncement(IServer server, IServiceScopeFactory scopes, SetupToken secret, DataFolder folder, StartOutput output) : IHostedLifecycleService
{
    /// <summary>Before the site listens: nobody can meet a store without its roles.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AdminRoster>().EnsureRoleAsync();
    }

    /// <summary>After it listens: only now is the address known.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        string site = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? SiteAddress.Printable(address) : "http://localhost";
        await output.Writer.WriteLineAsync($"Data folder: {folder.Path}");
        await output.Writer.WriteLineAsync($"Site: {site}");
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AdminRoster>().AnyAsync())
            return;
        await output.Writer.WriteLineAsync("There is no admin yet. This link makes the first one; it works once, until the site stops:");
        await output.Writer.WriteLineAsync($"{site}/account/setup?token={secret.Issue()}");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
