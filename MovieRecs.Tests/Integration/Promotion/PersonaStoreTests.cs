using MovieRecs.Domain.Catalogue;
using MovieRecs.Domain.Guarding;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Promotion;

namespace MovieRecs.Tests.Integration.Promotion;

public sealed class PersonaStoreTests : IAsyncLifetime
{
    private static readonly Persona _noir = new("Noir fan")
    {
        Ratings = [new PersonaRating(new MovieId(1), Stars.FromHalfSteps(9), null), new PersonaRating(new MovieId(2), null, Thumb.Down)],
        Genres = ["Film-Noir"],
        Rules = [new PersonaRule(RuleKind.AtLeast, 20) { Genre = "Film-Noir", Count = 3 }, new PersonaRule(RuleKind.Has, 50) { Movie = new MovieId(3) }],
    };

    private RealStore _store = null!;
    private PersonaStore _personas = null!;

    public static TheoryData<Persona, string> Faulty => new()
    {
        { _noir with { Name = " " }, "Give it a name." },
        { _noir with { Name = new string('n', 61) }, "60 letters at most" },
        { _noir with { Ratings = [], Genres = [] }, "Say what it likes" },
        { _noir with { Rules = [] }, "Add a rule" },
        { _noir with { Ratings = [_noir.Ratings[0], _noir.Ratings[0]] }, "rates a film twice" },
        { _noir with { Ratings = [new PersonaRating(new MovieId(1), null, null)] }, "needs stars or a thumb" },
        { _noir with { Rules = [new PersonaRule(RuleKind.AtLeast, 101) { Genre = "Film-Noir", Count = 3 }] }, "the top 1 to 100" },
        { _noir with { Rules = [new PersonaRule(RuleKind.AtLeast, 5) { Genre = "Film-Noir", Count = 6 }] }, "can't be" },
        { _noir with { Rules = [new PersonaRule(RuleKind.AtMost, 5) { Genre = "Film-Noir", Count = 5 }] }, "says nothing" },
        { _noir with { Rules = [new PersonaRule(RuleKind.AtMost, 5)] }, "names none" },
        { _noir with { Rules = [new PersonaRule(RuleKind.HasNot, 5)] }, "names none" },
    };

    public async ValueTask InitializeAsync()
    {
        _store = await RealStore.CreateAsync();
        await _store.AddMoviesAsync("Heat", "Ran", "Alien");
        _personas = new PersonaStore(_store);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Save_ANewOne_IsKeptAsItIsAndAsked()
    {
        AdminDeed deed = await SaveAsync(null, _noir);

        KeptPersona kept = Assert.Single(await _personas.ListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((true, "Noir fan"), (kept.IsActive, kept.Persona.Name));
        Assert.Equal(_noir.Ratings, kept.Persona.Ratings);
        Assert.Equal(_noir.Genres, kept.Persona.Genres);
        Assert.Equal(_noir.Rules, kept.Persona.Rules);
        Assert.Equal("The persona “Noir fan” is asked from now on", deed.Text);
    }

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public async Task Save_NotFitToBeAsked_IsRefusedWithTheReason(Persona persona, string reason)
    {
        AdminException error = await Assert.ThrowsAsync<AdminException>(() => SaveAsync(null, persona));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(await _personas.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Save_ANameThatIsTaken_IsRefused()
    {
        await SaveAsync(null, _noir);

        AdminException error = await Assert.ThrowsAsync<AdminException>(() => SaveAsync(null, _noir with { Name = "noir FAN" }));

        Assert.Equal("There is a persona named “noir FAN” already. Choose another name.", error.Message);
    }

    [Fact]
    public async Task Undo_OfEachChange_BringsBackWhatWas()
    {
        AdminDeed made = await SaveAsync(null, _noir);
        int id = await IdAsync();
        AdminDeed changed = await SaveAsync(await KeptAsync(), _noir with { Name = "Noir lover", Genres = [] });
        AdminDeed off = await ChangeAsync(store => PersonaStore.SwitchAsync(store, id, isActive: false));
        AdminDeed deleted = await ChangeAsync(store => PersonaStore.DeleteAsync(store, id));

        await UndoAsync(deleted);
        Assert.Equal(("Noir lover", false), await NowAsync());
        await UndoAsync(off);
        Assert.Equal(("Noir lover", true), await NowAsync());
        await UndoAsync(changed);
        Assert.Equal(("Noir fan", true), await NowAsync());
        await UndoAsync(made);
        Assert.Empty(await _personas.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Save_SomebodyElseHasChangedItMeanwhile_IsRefused()
    {
        await SaveAsync(null, _noir);
        KeptPersona seen = await KeptAsync();
        await SaveAsync(seen, _noir with { Genres = [] });

        AdminException error = await Assert.ThrowsAsync<AdminException>(() => SaveAsync(seen, _noir with { Name = "Mine" }));

        Assert.StartsWith("Nothing was changed: somebody else has changed this persona", error.Message, StringComparison.Ordinal);
        Assert.Equal(("Noir fan", 0), ((await KeptAsync()).Persona.Name, (await KeptAsync()).Persona.Genres.Count));
    }

    [Fact]
    public async Task Undo_ItWasChangedAgainSince_IsRefusedUntilThatIsTakenBack()
    {
        AdminDeed made = await SaveAsync(null, _noir);
        AdminDeed changed = await SaveAsync(await KeptAsync(), _noir with { Genres = [] });

        AdminException error = await Assert.ThrowsAsync<AdminException>(() => UndoAsync(made));

        Assert.Equal("The persona “Noir fan” was changed again since. Take the later change back first.", error.Message);
        await UndoAsync(changed);
        await UndoAsync(made);
        Assert.Empty(await _personas.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Undo_OfADeletion_TheNameIsTakenMeanwhile_IsRefused()
    {
        await SaveAsync(null, _noir);
        int id = await IdAsync();
        AdminDeed deleted = await ChangeAsync(store => PersonaStore.DeleteAsync(store, id));
        await SaveAsync(null, _noir with { Genres = [] });

        AdminException error = await Assert.ThrowsAsync<AdminException>(() => UndoAsync(deleted));

        Assert.Contains("Another persona is named “Noir fan” now.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AFilmWasMerged_TheOtherStandsForItAndThatIsSaid()
    {
        await SaveAsync(null, _noir);
        await _store.ReadAsync(store =>
        {
            store.MovieAliases.Add(new MovieAlias { Alias = new MovieId(3), MovieId = new MovieId(1) });
            return store.SaveChangesAsync();
        });

        KeptPersona kept = Assert.Single(await _personas.ListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(new MovieId(1), kept.Persona.Rules[1].Movie);
        Assert.Equal(["One of its films was merged into another, which stands for it now."], kept.Notes);
    }

    [Fact]
    public async Task List_WrittenByAnotherProgram_IsThereWithoutRules()
    {
        await _store.ReadAsync(store =>
        {
            store.Personas.Add(new GoldenPersona { Name = "Odd", IsActive = true, Definition = "{}" });
            return store.SaveChangesAsync();
        });

        KeptPersona kept = Assert.Single(await _personas.ListAsync(TestContext.Current.CancellationToken));

        Assert.Empty(kept.Persona.Rules);
        Assert.Single(kept.Notes);
    }

    [Fact]
    public async Task Delete_OneThatIsGone_SaysSo()
    {
        AdminException error = await Assert.ThrowsAsync<AdminException>(() => ChangeAsync(store => PersonaStore.DeleteAsync(store, 7)));

        Assert.Contains("was deleted meanwhile", error.Message, StringComparison.Ordinal);
    }

    private Task<AdminDeed> ChangeAsync(Func<MovieRecsDbContext, Task<AdminDeed>> change) => new WriteGate(_store).ChangeAsync(change);

    private Task<AdminDeed> SaveAsync(KeptPersona? seen, Persona persona) => ChangeAsync(store => PersonaStore.SaveAsync(store, seen, persona));

    private async Task<KeptPersona> KeptAsync() => Assert.Single(await _personas.ListAsync(TestContext.Current.CancellationToken));

    private async Task<int> IdAsync() => (await KeptAsync()).Id;

    private Task<AdminDeed> UndoAsync(AdminDeed deed) => ChangeAsync(store => _personas.UndoAsync(store, new AuditEntry { At = 0, Actor = "Ann", Verb = AuditVerb.ChangePersona, Subject = "persona", Text = deed.Text, Undo = deed.Undo }));

    private async Task<(string, bool)> NowAsync()
    {
        KeptPersona kept = Assert.Single(await _personas.ListAsync(TestContext.Current.CancellationToken));
        return (kept.Persona.Name, kept.IsActive);
    }
}
