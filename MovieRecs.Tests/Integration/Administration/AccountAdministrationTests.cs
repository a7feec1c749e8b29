using System.Net;
using System.Security.Claims;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MovieRecs.Tests.Integration.Accounts;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Administration;

public sealed class AccountAdministrationTests
{
    private const string Admin = "admin@example.org";
    private const string Ann = "ann@example.org";

    [Fact]
    public async Task Revoke_OfTheLastAdmin_IsRefusedUntilThereIsAnother()
    {
        await using SiteFactory site = await WithAnnAsync();
        AdminActor admin = await site.ActorAsync(Admin);
        AccountAdministration people = site.Get<AccountAdministration>();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => people.RevokeAsync(admin, admin.AccountId!));
        await people.GrantAsync(admin, (await site.AccountAsync(Ann)).Id);
        await people.RevokeAsync(admin, admin.AccountId!);

        Assert.Contains("the only admin who can sign in", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([Ann], await AdminsAsync(site));
    }

    [Fact]
    public async Task Revoke_TwoAdminsEachOtherAtOnce_LeavesOne()
    {
        await using SiteFactory site = await WithAnnAsync();
        AccountAdministration people = site.Get<AccountAdministration>();
        AdminActor admin = await site.ActorAsync(Admin);
        AdminActor ann = await site.ActorAsync(Ann);
        await people.GrantAsync(admin, ann.AccountId!);

        Task<bool>[] both = [Task.Run(() => IsDoneAsync(people.RevokeAsync(admin, ann.AccountId!))), Task.Run(() => IsDoneAsync(people.RevokeAsync(ann, admin.AccountId!)))];
        bool[] done = await Task.WhenAll(both);

        Assert.Single(await AdminsAsync(site));
        Assert.Equal([false, true], done.Order());
    }

    [Fact]
    public async Task Lock_TheOnlyAdminWhoIsNotLocked_IsRefused()
    {
        await using SiteFactory site = await WithAnnAsync();
        AccountAdministration people = site.Get<AccountAdministration>();
        AdminActor admin = await site.ActorAsync(Admin);
        string ann = (await site.AccountAsync(Ann)).Id;
        await people.GrantAsync(admin, ann);
        await people.LockAsync(admin, ann);

        await Assert.ThrowsAsync<AdminException>(() => people.LockAsync(admin, admin.AccountId!));
        await Assert.ThrowsAsync<AdminException>(() => people.RevokeAsync(admin, admin.AccountId!));
        await Assert.ThrowsAsync<AdminException>(() => people.DeleteAsync(admin, admin.AccountId!, Admin));
    }

    [Fact]
    public async Task Lock_SignedInPerson_IsOutAtTheNextRequestAndStaysOut()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();
        using Visitor ann = await site.SignUpAsync(Ann);
        AccountAdministration people = site.Get<AccountAdministration>();

        await people.LockAsync(await site.ActorAsync(Admin), (await site.AccountAsync(Ann)).Id);

        Assert.False(await ann.IsSignedInAsync());
        using HttpResponseMessage right = await ann.SignInAsync(Ann);
        using HttpResponseMessage wrong = await ann.SignInAsync(Ann, "not the password");
        Assert.Equal("This account is locked. Ask whoever looks after the site.", await FaultAsync(right));
        Assert.Equal("That e-mail and password don't belong together.", await FaultAsync(wrong));

        await people.UnlockAsync(await site.ActorAsync(Admin), (await site.AccountAsync(Ann)).Id);
        using HttpResponseMessage again = await ann.SignInAsync(Ann);
        Assert.Equal("/", Visitor.RedirectOf(again));
    }

    [Fact]
    public async Task Revoke_AdminWithAnOpenPage_IsRefusedThereAndAtTheDoor()
    {
        await using SiteFactory site = SiteFactory.Bare();
        using Visitor admin = await site.SignUpAdminAsync();
        using Visitor ann = await site.SignUpAsync(Ann);
        AccountAdministration people = site.Get<AccountAdministration>();
        await people.GrantAsync(await site.ActorAsync(Admin), (await site.AccountAsync(Ann)).Id);
        AdminDesk desk = site.Desk(await AdminSession.OfAsync(site, Ann));
        Assert.True((await desk.DoAsync(AuditVerb.BackUp, "nothing", _ => Task.FromResult(new AdminDeed("done")))).IsDone);

        await people.RevokeAsync(await site.ActorAsync(Admin), (await site.AccountAsync(Ann)).Id);

        AdminOutcome outcome = await desk.DoAsync(AuditVerb.LockAccount, "account", actor => people.LockAsync(actor, "anybody"));
        Assert.False(outcome.IsDone);
        Assert.Contains("you are no admin any more", outcome.Text, StringComparison.Ordinal);
        using HttpResponseMessage page = await ann.GetAsync("/admin/people");
        Assert.StartsWith("/account/sign-in", Visitor.RedirectOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ByOneWhoLostTheRoleMeanwhile_IsRefusedUnderTheLock()
    {
        await using SiteFactory site = await WithAnnAsync();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(async () =>
            await site.Get<AccountAdministration>().RevokeAsync(await site.ActorAsync(Ann), (await site.AccountAsync(Admin)).Id));

        Assert.Contains("you are no admin any more", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_WithoutTheEmailTyped_KeepsTheAccount()
    {
        await using SiteFactory site = await WithAnnAsync();
        await AccountHistory.AddAsync(site, Ann);
        AccountAdministration people = site.Get<AccountAdministration>();
        AdminActor admin = await site.ActorAsync(Admin);
        string ann = (await site.AccountAsync(Ann)).Id;

        await Assert.ThrowsAsync<AdminException>(() => people.DeleteAsync(admin, ann, "somebody@example.org"));
        Assert.Equal(1, await site.WithStoreAsync(store => store.Ratings.CountAsync()));
        await people.DeleteAsync(admin, ann, " Ann@Example.org ");

        Assert.Equal((0, 1), await site.WithStoreAsync(async store => (await store.Ratings.CountAsync(), await store.Users.CountAsync())));
    }

    [Fact]
    public async Task Circuit_OfALockedPerson_IsSignedOutAtOnce()
    {
        await using SiteFactory site = await WithAnnAsync();
        await using AsyncServiceScope circuit = site.Services.CreateAsyncScope();
        AuthenticationState now = await AfterAsync(circuit, await site.SessionAsync(Ann), async () =>
            await site.Get<AccountAdministration>().LockAsync(await site.ActorAsync(Admin), (await site.AccountAsync(Ann)).Id));

        Assert.False(now.User.Identity?.IsAuthenticated);
    }

    [Fact]
    public async Task Circuit_OfANewAdmin_HasTheRoleAtOnce()
    {
        await using SiteFactory site = await WithAnnAsync();
        await using AsyncServiceScope circuit = site.Services.CreateAsyncScope();
        AuthenticationState now = await AfterAsync(circuit, await site.SessionAsync(Ann), async () =>
            await site.Get<AccountAdministration>().GrantAsync(await site.ActorAsync(Admin), (await site.AccountAsync(Ann)).Id));

        Assert.True(now.User.IsInRole(AccountRoles.Admin));
    }

    [Fact]
    public async Task List_BySearchAndRole_FindsAccountsWithWhatTheyDid()
    {
        await using SiteFactory site = await WithAnnAsync();
        await AccountHistory.AddAsync(site, Ann);
        AccountList accounts = site.Get<AccountList>();

        (IReadOnlyList<AccountLine> found, int total) = await accounts.FindAsync("ANN@", null, 1, TestContext.Current.CancellationToken);
        (IReadOnlyList<AccountLine> admins, _) = await accounts.FindAsync(null, "admins", 1, TestContext.Current.CancellationToken);
        (IReadOnlyList<AccountLine> none, int noneTotal) = await accounts.FindAsync("%", null, 1, TestContext.Current.CancellationToken);

        Assert.Equal((1, Ann, 1, false), (total, found.Single().Email, found.Single().Ratings, found.Single().IsAdmin));
        Assert.Equal([Admin], admins.Select(line => line.Email));
        Assert.Equal((0, 0), (none.Count, noneTotal));
    }

    private static async Task<bool> IsDoneAsync(Task<AdminDeed> deed)
    {
        try
        {
            await deed;
            return true;
        }
        catch (AdminException)
        {
            return false;
        }
    }

    /// <summary>What a circuit's session is after something has changed it.</summary>
    private static async Task<AuthenticationState> AfterAsync(AsyncServiceScope circuit, ClaimsPrincipal session, Func<Task> change)
    {
        AuthenticationStateProvider sessions = circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        ((IHostEnvironmentAuthenticationStateProvider)sessions).SetAuthenticationState(Task.FromResult(new AuthenticationState(session)));
        TaskCompletionSource<AuthenticationState> changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        sessions.AuthenticationStateChanged += async state => changed.TrySetResult(await state);
        await change();
        return await changed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    private static async Task<SiteFactory> WithAnnAsync()
    {
        SiteFactory site = SiteFactory.Bare();
        (await site.SignUpAdminAsync()).Dispose();
        (await site.SignUpAsync(Ann)).Dispose();
        return site;
    }

    private static Task<List<string?>> AdminsAsync(SiteFactory site) => site.WithStoreAsync(store => store.Users
        .Where(account => store.UserRoles.Any(held => held.UserId == account.Id)).Select(account => account.Email).ToListAsync());

    private static async Task<string?> FaultAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using IDocument page = await Visitor.ReadAsync(answer);
        return page.QuerySelector(".validation-errors li")?.TextContent;
    }
}
