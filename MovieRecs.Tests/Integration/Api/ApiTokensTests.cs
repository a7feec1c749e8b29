using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Api.Authentication;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ApiTokensTests : IAsyncLifetime
{
    private const string Ann = "ann";
    private const string Bob = "bob";

    private readonly ManualClock _clock = new();
    private RealStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ApiTokens Tokens => new(_store, new WriteGate(_store), _clock);

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        await using MovieRecsDbContext context = _store.CreateDbContext();
        context.Users.AddRange(new Account { Id = Ann, UserName = Ann }, new Account { Id = Bob, UserName = Bob });
        await context.SaveChangesAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Make_TwoTokens_DifferAndAreFoundByTheirTextAlone()
    {
        string first = (await Tokens.MakeAsync(Ann, " Backup ", Cancellation)).Text!;
        string second = (await Tokens.MakeAsync(Bob, "Backup", Cancellation)).Text!;

        Assert.StartsWith("mrx_", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal((Ann, "Backup"), await FindAsync(first));
        Assert.Equal((Bob, "Backup"), await FindAsync(second));
        Assert.Null(await Tokens.FindAsync(first.ToUpperInvariant(), Cancellation));
    }

    [Fact]
    public async Task Make_Token_IsNotInTheStoreItself()
    {
        string text = (await Tokens.MakeAsync(Ann, "Backup", Cancellation)).Text!;

        await using MovieRecsDbContext context = _store.CreateDbContext();
        ApiToken stored = await context.ApiTokens.SingleAsync(Cancellation);

        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)), stored.Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    [InlineData("backup")]
    [InlineData("012345678901234567890123456789012345678901234567890")]
    public async Task Make_UnfitOrTakenName_IsRefused(string name)
    {
        await Tokens.MakeAsync(Ann, "Backup", Cancellation);

        NewApiToken wish = await Tokens.MakeAsync(Ann, name, Cancellation);

        Assert.Null(wish.Text);
        Assert.NotNull(wish.Fault);
        Assert.Single(await Tokens.ListAsync(Ann, Cancellation));
    }

    [Fact]
    public async Task Make_MoreThanAnAccountMayHave_IsRefusedUntilOneIsRevoked()
    {
        for (int number = 1; number <= ApiTokens.MostPerAccount; number++)
            Assert.Null((await Tokens.MakeAsync(Ann, $"Token {number}", Cancellation)).Fault);

        NewApiToken tooMany = await Tokens.MakeAsync(Ann, "One more", Cancellation);
        NewApiToken bobs = await Tokens.MakeAsync(Bob, "One more", Cancellation);
        await Tokens.RevokeAsync(Ann, (await Tokens.ListAsync(Ann, Cancellation))[0].Id, Cancellation);
        NewApiToken again = await Tokens.MakeAsync(Ann, "One more", Cancellation);

        Assert.Equal((true, false, false), (tooMany.Text is null, bobs.Text is null, again.Text is null));
    }

    [Fact]
    public async Task Revoke_SomebodyElses_LeavesItAlone()
    {
        string text = (await Tokens.MakeAsync(Ann, "Backup", Cancellation)).Text!;
        int id = (await Tokens.FindAsync(text, Cancellation))!.Id;

        await Tokens.RevokeAsync(Bob, id, Cancellation);

        Assert.NotNull(await Tokens.FindAsync(text, Cancellation));
    }

    [Fact]
    public async Task Note_ManyUsesInAMinute_WritesTheFirst()
    {
        string text = (await Tokens.MakeAsync(Ann, "Backup", Cancellation)).Text!;
        int id = (await Tokens.FindAsync(text, Cancellation))!.Id;
        ApiTokenUses uses = new(_store, _clock, NullLogger<ApiTokenUses>.Instance);
        long start = _clock.GetUtcNow().ToUnixTimeSeconds();

        await uses.NoteAsync(id, Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(59));
        await uses.NoteAsync(id, Cancellation);
        long? afterAMoment = (await Tokens.FindAsync(text, Cancellation))!.LastUsedAt;
        _clock.Advance(TimeSpan.FromSeconds(1));
        await uses.NoteAsync(id, Cancellation);
        long? afterAMinute = (await Tokens.FindAsync(text, Cancellation))!.LastUsedAt;

        Assert.Equal((start, start + 60), (afterAMoment, afterAMinute));
    }

    [Fact]
    public async Task Note_WhileAnotherWrites_GivesUpWithoutAnError()
    {
        string text = (await Tokens.MakeAsync(Ann, "Backup", Cancellation)).Text!;
        ApiToken token = (await Tokens.FindAsync(text, Cancellation))!;
        await using MovieRecsDbContext import = _store.CreateDbContext();
        await using Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction writing = await import.Database.BeginTransactionAsync(Cancellation);

        await new ApiTokenUses(_store, _clock, NullLogger<ApiTokenUses>.Instance).NoteAsync(token.Id, Cancellation);

        Assert.Null((await Tokens.FindAsync(text, Cancellation))!.LastUsedAt);
    }

    private async Task<(string Account, string Name)> FindAsync(string text)
    {
        ApiToken token = (await Tokens.FindAsync(text, Cancellation))!;
        return (token.AccountId, token.Name);
    }
}
