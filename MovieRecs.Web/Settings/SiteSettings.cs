using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Settings;

/// <summary>Shows and changes settings. A change counts at once and stays over restarts; all of it is saved, or nothing.</summary>
public sealed class SiteSettings(IConfiguration configuration) : IUndo
{
    public AuditVerb Verb => AuditVerb.ChangeSetting;

    /// <summary>What is in the store and isn't used, and why, as sentences.</summary>
    public IReadOnlyList<string> Ignored => Store?.Ignored ?? [];

    private IReadOnlyList<IConfigurationProvider> Providers => [.. ((IConfigurationRoot)configuration).Providers];

    private StoreSettings? Store => Providers.OfType<StoreSettings>().FirstOrDefault();

    /// <summary>All settings as they are now.</summary>
    public IReadOnlyList<SettingState> List() => [.. SettingCatalogue.All.Select(StateOf)];

    /// <summary>Changes settings.</summary>
    /// <param name="changes">The new values by key; null for what applies without the site's own: the default, or the file's.</param>
    /// <exception cref="AdminException">A value is out of range, alone or together with others, or can't be changed here; the message names it.</exception>
    public async Task<AdminDeed> SaveAsync(MovieRecsDbContext store, IReadOnlyDictionary<string, string?> changes)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(changes);
        Dictionary<string, string?> wanted = Check(changes);
        Dictionary<string, string?> before = await WriteAsync(store, wanted);
        return DeedOf(wanted, JsonSerializer.Serialize(new SettingChange(before, wanted)));
    }

    /// <inheritdoc/>
    public async Task<AdminDeed> UndoAsync(MovieRecsDbContext store, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(entry);
        SettingChange change = JsonSerializer.Deserialize<SettingChange>(entry.Undo!)!;
        Dictionary<string, string?> wanted = Check(change.Before);
        Dictionary<string, string?> now = await WriteAsync(store, wanted);
        if (now.Any(setting => setting.Value != change.After[setting.Key]))
            throw new AdminException("A setting of these was changed again since. Take the later change back first, or set it by hand.");
        return DeedOf(wanted, undo: null);
    }

    private static async Task<Dictionary<string, string?>> WriteAsync(MovieRecsDbContext store, Dictionary<string, string?> wanted)
    {
        Dictionary<string, string?> before = [];
        foreach ((string key, string? value) in wanted)
        {
            Setting? row = await store.Settings.FindAsync(key);
            before.Add(key, row?.Value);
            if (row is not null && value is null)
                store.Settings.Remove(row);
            else if (row is not null)
                row.Value = value!;
            else if (value is not null)
                store.Settings.Add(new Setting { Key = key, Value = value });
        }

        await store.SaveChangesAsync();
        return before;
    }

    /// <summary>In a write transaction, so that nobody else changes any meanwhile.</summary>
    private Dictionary<string, string?> Check(IReadOnlyDictionary<string, string?> changes)
    {
        // What another admin has saved a moment ago counts too.
        Store?.Reload();
        if (changes.Count == 0)
            throw new AdminException("There is nothing to save: every setting is as it was.");
        List<string> faults = [];
        Dictionary<string, string?> wanted = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string? value) in changes)
        {
            if (SettingCatalogue.Find(key) is not { } setting)
                faults.Add($"{key} is no setting that can be changed here.");
            else if (!StateOf(setting).CanChange)
                faults.Add($"{setting.Name}: it is given by the environment or the command line, and changed there.");
            else if (value is not null && setting.FaultOf(value.Trim()) is { } fault)
                faults.Add(fault);
            else
                wanted[setting.Key] = value is null ? null : setting.Tidy(value.Trim());
        }

        if (faults.Count == 0)
            faults.AddRange(SettingCatalogue.FaultsTogether(key => wanted.TryGetValue(key, out string? value) ? value ?? Below(key) : StateOf(SettingCatalogue.Find(key)!).Value));
        return faults.Count == 0 ? wanted : throw new AdminException($"Nothing was saved. {string.Join(' ', faults)}");
    }

    private SettingState StateOf(SettingDefinition setting)
    {
        IReadOnlyList<IConfigurationProvider> providers = Providers;
        int store = providers.ToList().FindIndex(provider => provider is StoreSettings);
        for (int index = providers.Count - 1; index >= 0; index--)
        {
            if (providers[index].TryGet(setting.Key, out string? value) && value is not null)
                return new SettingState(setting, value, index > store ? SettingOrigin.Environment : index == store ? SettingOrigin.Site : SettingOrigin.File);
        }

        return new SettingState(setting, setting.Default, SettingOrigin.Default);
    }

    /// <summary>What applies without the site's own value.</summary>
    private string Below(string key)
    {
        string? value = null;
        foreach (IConfigurationProvider provider in Providers.TakeWhile(provider => provider is not StoreSettings))
            value = provider.TryGet(key, out string? given) ? given : value;
        return value ?? SettingCatalogue.Find(key)!.Default;
    }

    private AdminDeed DeedOf(IReadOnlyDictionary<string, string?> wanted, string? undo) => new(string.Join("; ", wanted.Select(setting => Say(setting.Key, setting.Value))), undo)
    {
        Then = () =>
        {
            Store?.Reload();
            return Task.CompletedTask;
        },
    };

    private string Say(string key, string? value)
    {
        SettingDefinition setting = SettingCatalogue.Find(key)!;
        return $"{setting.Name}: {setting.Show(value ?? Below(key))}";
    }
}
