using Microsoft.EntityFrameworkCore;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Administration;

public sealed class AdminDeskTests : IAsyncLifetime
{
    private readonly SiteFactory _site = SiteFactory.Bare();
    private AdminDesk _desk = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using Visitor admin = await _site.SignUpAdminAsync();
        _desk = await _site.DeskAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Change_IsDone_IsInTheStoreTogetherWithItsEntry()
    {
        bool isShown = false;

        AdminOutcome outcome = await _desk.ChangeAsync(AuditVerb.ChangeSetting, "Answer", store => SetAsync(store, () => isShown = true));

        AuditEntry entry = Assert.Single(await _site.Get<AuditLog>().ListAsync(10, verbs: [AuditVerb.ChangeSetting], cancellationToken: Cancellation));
        Assert.Equal(new AdminOutcome(true, "Answer: 42", entry.Id), outcome);
        Assert.Equal(("Answer", "Answer: 42", true), (entry.Subject, entry.Text, isShown));
        Assert.Equal(1, await SettingsAsync());
    }

    [Fact]
    public async Task Change_TheLogCanNotBeWritten_IsNotMade()
    {
        await _site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("ALTER TABLE Audit RENAME TO Elsewhere", Cancellation));
        bool isShown = false;

        AdminOutcome outcome = await _desk.ChangeAsync(AuditVerb.ChangeSetting, "Answer", store => SetAsync(store, () => isShown = true));

        Assert.False(outcome.IsDone);
        Assert.StartsWith("Nothing was changed: the store can't be written to just now", outcome.Text, StringComparison.Ordinal);
        Assert.Equal((0, false), (await SettingsAsync(), isShown));
    }

    [Fact]
    public async Task Change_ItIsRefusedHalfWay_LeavesNothingBehind()
    {
        AdminOutcome outcome = await _desk.ChangeAsync(AuditVerb.ChangeSetting, "Answer", async store =>
        {
            await SetAsync(store, () => { });
            throw new AdminException("Another one is right.");
        });

        Assert.Equal(new AdminOutcome(false, "Another one is right."), outcome);
        Assert.Equal(0, await SettingsAsync());
        Assert.Empty(await _site.Get<AuditLog>().ListAsync(10, verbs: [AuditVerb.ChangeSetting], cancellationToken: Cancellation));
    }

    private Task<int> SettingsAsync() => _site.WithStoreAsync(store => store.Settings.CountAsync(Cancellation));

    private static async Task<AdminDeed> SetAsync(MovieRecsDbContext store, Action show)
    {
        store.Settings.Add(new Setting { Key = "Answer", Value = "42" });
        await store.SaveChangesAsync(Cancellation);
        return new AdminDeed("Answer: 42")
        {
            Then = () =>
            {
                show();
                return Task.CompletedTask;
            },
        };
    }
}
