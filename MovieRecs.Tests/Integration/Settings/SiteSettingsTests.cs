using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Integration.Administration;
using MovieRecs.Tests.Integration.Curation;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;
using MovieRecs.Web.Settings;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Settings;

public sealed class SiteSettingsTests
{
    private const string Minutes = "MovieRecs:Training:RetrainMinutes";
    private const string Length = "Accounts:PasswordLength";
    private const string Days = "Accounts:SessionDays";

    [Fact]
    public async Task Save_NewValues_CountAtOnceAndUndoTakesThemBack()
    {
        await using SiteFactory site = SiteFactory.Bare();
        SiteSettings settings = site.Get<SiteSettings>();

        AdminDeed deed = await site.ChangeAsync(store => settings.SaveAsync(store, Changes((Minutes, " 5 "), (Length, "12"), (Days, "3"))));

        Assert.Equal(5, site.Get<IOptions<TrainingOptions>>().Value.RetrainMinutes);
        Assert.Equal(12, site.Get<IOptions<IdentityOptions>>().Value.Password.RequiredLength);
        Assert.Equal(TimeSpan.FromDays(3), site.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan);
        Assert.Equal((SettingOrigin.Site, "5"), StateOf(settings, Minutes));
        await site.UndoAsync(AuditVerb.ChangeSetting, deed);
        Assert.Equal((SettingOrigin.Default, "60"), StateOf(settings, Minutes));
        Assert.Equal(10, site.Get<IOptions<AccountSettings>>().Value.PasswordLength);
        Assert.Equal(0, await site.WithStoreAsync(store => store.Settings.CountAsync()));
    }

    [Theory]
    [InlineData(Minutes, "-1", "Least time between two trainings has to be 0 to 525,600, not -1.")]
    [InlineData(Minutes, "1.5", "Least time between two trainings: a whole number is wanted, not \"1.5\".")]
    [InlineData("MovieRecs:Training:RetrainAfterShare", "NaN", "The same as a share")]
    [InlineData("Accounts:RegistrationOpen", "maybe", "Anybody may sign up: yes or no is wanted, not \"maybe\".")]
    [InlineData("MovieRecs:Api:GuestRequestsPerMinute", "9999", "guests can't be allowed more than an account")]
    [InlineData("MovieRecs:Data", "/tmp", "MovieRecs:Data is no setting that can be changed here.")]
    public async Task Save_OneBadValueAmongGood_SavesNothingAndNamesIt(string key, string value, string fault)
    {
        await using SiteFactory site = SiteFactory.Bare();
        SiteSettings settings = site.Get<SiteSettings>();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => settings.SaveAsync(store, Changes((Days, "3"), (key, value)))));

        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await site.WithStoreAsync(store => store.Settings.CountAsync()));
        Assert.Equal((SettingOrigin.Default, "30"), StateOf(settings, Days));
    }

    [Fact]
    public async Task Save_GivenByTheCommandLine_IsRefusedAndSaysSo()
    {
        await using SiteFactory site = SiteFactory.Bare((Minutes, "7"));
        SiteSettings settings = site.Get<SiteSettings>();

        AdminException refusal = await Assert.ThrowsAsync<AdminException>(() => site.ChangeAsync(store => settings.SaveAsync(store, Changes((Minutes, "8")))));

        Assert.Contains("given by the environment or the command line", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((SettingOrigin.Environment, "7"), StateOf(settings, Minutes));
    }

    [Fact]
    public async Task Start_BadValuesInTheStore_AreIgnoredAndShown()
    {
        await using SiteFactory first = SiteFactory.Bare();
        await first.WithStoreAsync(store =>
        {
            store.Settings.AddRange(new Setting { Key = Minutes, Value = "many" }, new Setting { Key = Length, Value = "2" }, new Setting { Key = Days, Value = "4" }, new Setting { Key = "Unknown", Value = "1" });
            return store.SaveChangesAsync();
        });
        await first.WithStoreAsync(store => store.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(first.DataFolder, "copy.db")}"));
        await using SiteFactory site = new();
        File.Copy(Path.Combine(first.DataFolder, "copy.db"), Path.Combine(site.DataFolder, "movierecs.db"));

        Assert.Equal(4, site.Get<IOptions<AccountSettings>>().Value.SessionDays);
        Assert.Equal(10, site.Get<IOptions<AccountSettings>>().Value.PasswordLength);
        Assert.Equal(60, site.Get<IOptions<TrainingOptions>>().Value.RetrainMinutes);
        Assert.Equal(3, site.Get<SiteSettings>().Ignored.Count);
    }

    [Fact]
    public async Task Undo_ChangedAgainSince_IsRefused()
    {
        await using SiteFactory site = SiteFactory.Bare();
        SiteSettings settings = site.Get<SiteSettings>();
        AdminDeed first = await site.ChangeAsync(store => settings.SaveAsync(store, Changes((Days, "3"))));
        await site.ChangeAsync(store => settings.SaveAsync(store, Changes((Days, "4"))));

        await Assert.ThrowsAsync<AdminException>(() => site.UndoAsync(AuditVerb.ChangeSetting, first));

        Assert.Equal((SettingOrigin.Site, "4"), StateOf(settings, Days));
    }

    [Fact]
    public void Catalogue_EveryDefault_IsWithinItsOwnRange()
    {
        Assert.All(SettingCatalogue.All, setting => Assert.Null(setting.FaultOf(setting.Default)));
        Assert.Equal(SettingCatalogue.All.Count, SettingCatalogue.All.Select(setting => setting.Key).Distinct().Count());
    }

    private static Dictionary<string, string?> Changes(params (string Key, string? Value)[] changes) => changes.ToDictionary(change => change.Key, change => change.Value);

    private static (SettingOrigin Origin, string Value) StateOf(SiteSettings settings, string key)
    {
        SettingState state = settings.List().Single(setting => setting.Definition.Key == key);
        return (state.Origin, state.Value);
    }
}
