using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Support;

/// <summary>What an admin's pages do to a site.</summary>
internal static class AdminDesks
{
    /// <summary>The desk of a page that the admin has open.</summary>
    public static async Task<AdminDesk> DeskAsync(this SiteFactory site) => site.Desk(await AdminSession.OfAsync(site));

    /// <summary>The desk of a page that somebody has open.</summary>
    public static AdminDesk Desk(this SiteFactory site, AuthenticationStateProvider session)
    {
        IServiceProvider services = site.Services;
        return new AdminDesk(session, services.GetRequiredService<AdminPolicyHandler>(), services.GetRequiredService<AuditLog>(), services.GetRequiredService<WriteGate>(), NullLogger<AdminDesk>.Instance);
    }

    /// <summary>Changes the store as the desk does, without its questions and its sentences.</summary>
    public static Task<AdminDeed> ChangeAsync(this SiteFactory site, Func<MovieRecsDbContext, Task<AdminDeed>> change) => site.Services.GetRequiredService<WriteGate>().ChangeAsync(change);

    /// <inheritdoc cref="ChangeAsync(SiteFactory, Func{MovieRecsDbContext, Task{AdminDeed}})"/>
    public static async Task<AdminDeed> ChangeAsync(this WriteGate gate, Func<MovieRecsDbContext, Task<AdminDeed>> change)
    {
        AdminDeed deed = await gate.WriteAsync(change);
        if (deed.Then is { } then)
            await then();
        return deed;
    }

    /// <summary>Takes a deed back as the log does.</summary>
    public static Task<AdminDeed> UndoAsync(this SiteFactory site, AuditVerb verb, AdminDeed deed) => site.WithServicesAsync(services =>
    {
        IUndo undoer = services.GetServices<IUndo>().Single(undoer => undoer.Verb == verb);
        return site.ChangeAsync(store => undoer.UndoAsync(store, new AuditEntry { At = 0, Actor = "Admin", Verb = verb, Subject = "", Text = deed.Text, Undo = deed.Undo }));
    });
}
