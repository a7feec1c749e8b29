using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Administration;

public sealed class AuditUndoTests : IAsyncLifetime
{
    private readonly SiteFactory _site = SiteFactory.Bare();
    private Visitor _visitor = null!;

    private AuditLog Audit => _site.Services.GetRequiredService<AuditLog>();

    public async ValueTask InitializeAsync() => _visitor = await _site.SignUpAdminAsync();

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Undo_AnEntry_TakesItBackOnceAndWritesThatDown()
    {
        Undoer undoer = new();
        int id = await WriteAsync("{}");
        AuditUndo undo = await UndoAsync(undoer);

        AdminOutcome[] outcomes = await Task.WhenAll(Task.Run(() => undo.UndoAsync(id)), Task.Run(() => undo.UndoAsync(id)));

        Assert.Equal(1, undoer.Calls);
        AdminOutcome refused = Assert.Single(outcomes, outcome => !outcome.IsDone);
        Assert.Contains("was taken back already", refused.Text, StringComparison.Ordinal);
        AuditEntry written = Assert.Single(await Audit.ListAsync(10, verbs: [AuditVerb.Undo], cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(("Admin", "It is as it was"), (written.Actor, written.Text));
        Assert.NotNull((await EditAsync()).UndoneAt);
    }

    [Fact]
    public async Task Undo_ItIsRefused_SaysWhyAndCanBeTriedAgain()
    {
        int id = await WriteAsync("{}");
        AuditUndo undo = await UndoAsync(new Undoer { Refusal = "Another film has its place." });

        AdminOutcome outcome = await undo.UndoAsync(id);

        Assert.Equal(new AdminOutcome(false, "Another film has its place."), outcome);
        Assert.True(undo.CanUndo((await EditAsync())));
    }

    [Fact]
    public async Task Undo_OfAnEntryOfAnotherVersion_SaysSoAndLeavesItAsItIs()
    {
        int id = await WriteAsync("{}");
        AuditUndo undo = await UndoAsync(new Undoer { Failure = new System.Text.Json.JsonException("Missing.") });

        AdminOutcome outcome = await undo.UndoAsync(id);

        Assert.Equal(new AdminOutcome(false, "\"Something is done\" was written down by another version of this program, which this one can't read. Put it right by hand."), outcome);
        Assert.Null((await EditAsync()).UndoneAt);
    }

    [Fact]
    public async Task Undo_OfAnEntryThatSaysNotHow_IsRefused()
    {
        AuditUndo undo = await UndoAsync(new Undoer());

        AdminOutcome outcome = await undo.UndoAsync(await WriteAsync(null));

        Assert.Equal("\"Something is done\" can't be taken back from the log.", outcome.Text);
    }

    [Fact]
    public async Task Undo_ByAnAdminWhoIsNoneAnyMore_IsRefused()
    {
        Undoer undoer = new();
        int id = await WriteAsync("{}");
        AuditUndo undo = await UndoAsync(undoer);
        await _site.WithStoreAsync(store => store.UserRoles.ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        AdminOutcome outcome = await undo.UndoAsync(id);

        Assert.Equal((false, 0), (outcome.IsDone, undoer.Calls));
        Assert.Contains("you are no admin any more", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ByKindAndPerson_HasTheNewestOfThoseFirst()
    {
        AdminActor bob = new(null, "Bob");
        await Audit.WriteAsync(new AdminActor(null, "Cy"), AuditVerb.MergeMovies, "movie:1", new AdminDeed("One"), TestContext.Current.CancellationToken);
        await Audit.WriteAsync(bob, AuditVerb.EditMovie, "movie:1", new AdminDeed("Two"), TestContext.Current.CancellationToken);
        await Audit.WriteAsync(bob, AuditVerb.MergeMovies, "movie:2", new AdminDeed("Three"), TestContext.Current.CancellationToken);

        Assert.Equal(["Three", "One"], await TextsAsync(verb: AuditVerb.MergeMovies));
        Assert.Equal(["Three", "Two"], await TextsAsync(actor: "Bob"));
        Assert.Equal(["Three"], await TextsAsync(AuditVerb.MergeMovies, "Bob"));
        Assert.Equal(["Bob", "Cy"], (await Audit.ActorsAsync(TestContext.Current.CancellationToken)).Except([AdminActor.Site.Name]));
    }

    private async Task<IEnumerable<string>> TextsAsync(AuditVerb? verb = null, string? actor = null) =>
        (await Audit.ListAsync(10, null, verb is { } kind ? [kind] : null, actor, TestContext.Current.CancellationToken)).Select(entry => entry.Text);

    private Task<int> WriteAsync(string? undo) =>
        Audit.WriteAsync(AdminActor.Site, AuditVerb.EditMovie, "movie:1", new AdminDeed("Something is done", undo), TestContext.Current.CancellationToken);

    private async Task<AuditEntry> EditAsync() => Assert.Single(await Audit.ListAsync(10, verbs: [AuditVerb.EditMovie], cancellationToken: TestContext.Current.CancellationToken));

    private async Task<AuditUndo> UndoAsync(IUndo undoer) => new([undoer], await _site.DeskAsync(), TimeProvider.System);

    private sealed class Undoer : IUndo
    {
        private int _calls;

        public AuditVerb Verb => AuditVerb.EditMovie;

        public int Calls => _calls;

        public string? Refusal { get; init; }

        public Exception? Failure { get; init; }

        public Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
        {
            Interlocked.Increment(ref _calls);
            if (Failure is not null)
                throw Failure;
            return Refusal is null ? Task.FromResult(new AdminDeed("It is as it was")) : throw new AdminException(Refusal);
        }
    }
}
