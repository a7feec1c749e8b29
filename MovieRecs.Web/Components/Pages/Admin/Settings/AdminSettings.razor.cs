using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Administration;
using MovieRecs.Web.Components.Pages.Admin.Data;
using MovieRecs.Web.Data;
using MovieRecs.Web.Settings;

namespace MovieRecs.Web.Components.Pages.Admin.Settings;

/// <summary>What an admin may change while the site runs: each value with its range, its default and where it comes from.</summary>
public sealed partial class AdminSettings
{
    private readonly Dictionary<string, string?> _typed = [];
    private IReadOnlyList<SettingState> _settings = [];
    private RecentDeeds? _recent;

    [Inject]
    public required SiteSettings Site { get; set; }

    private Dictionary<string, string?> Changes =>
        _settings.Where(setting => setting.CanChange && setting.Definition.Differs(setting.Value, _typed[setting.Definition.Key])).ToDictionary(setting => setting.Definition.Key, setting => _typed[setting.Definition.Key]);

    private string SaveText => Changes.Count switch { 0 => "Save", 1 => "Save 1 change", int many => $"Save {many} changes" };

    protected override void OnInitialized() => Discard();

    private static string IdOf(SettingDefinition setting) => "setting-" + setting.Key.Replace(':', '-');

    private static string OriginText(SettingState setting) => setting.Origin switch
    {
        SettingOrigin.Environment => "Given by the environment or the command line",
        SettingOrigin.Site => "Set here",
        SettingOrigin.File => "From appsettings.json",
        _ => "The default",
    };

    private void Discard() => Load([]);

    /// <summary>Shows what counts now, and over it what is typed and isn't saved.</summary>
    private void Load(IEnumerable<KeyValuePair<string, string?>> unsaved)
    {
        _settings = Site.List();
        foreach (SettingState setting in _settings)
            _typed[setting.Definition.Key] = setting.Definition.Kind == SettingKind.YesNo ? setting.Value.ToLowerInvariant() : setting.Value;
        foreach ((string key, string? text) in unsaved)
            _typed[key] = text;
    }

    private void Type(SettingDefinition setting, string? value) => _typed[setting.Key] = value;

    private void Choose(SettingDefinition setting, ChangeEventArgs change) => Type(setting, change.Value is true ? "true" : "false");

    private string? FaultOf(SettingState setting) => setting.CanChange ? setting.Definition.FaultOf(_typed[setting.Definition.Key]?.Trim()) : null;

    private Task SaveAsync() => Changes is { Count: > 0 } changes ? ApplyAsync(changes) : Task.CompletedTask;

    private Task ResetAsync(SettingDefinition setting) => ApplyAsync(new Dictionary<string, string?> { [setting.Key] = null });

    private async Task ApplyAsync(Dictionary<string, string?> changes)
    {
        string subject = changes.Count == 1 ? changes.Keys.Single() : $"{changes.Count} settings";
        if (await ChangeAsync(AuditVerb.ChangeSetting, subject, store => Site.SaveAsync(store, changes)))
            Load(Changes.ExceptBy(changes.Keys, change => change.Key));
        if (_recent is not null)
            await _recent.ReloadAsync();
    }
}
