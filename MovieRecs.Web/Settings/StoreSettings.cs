using Microsoft.Data.Sqlite;

namespace MovieRecs.Web.Settings;

/// <summary>
/// Reads the settings from the store. A value that can't be used is passed over, and kept from stopping the site; so is a
/// store that isn't there yet, or is of an older version.
/// </summary>
public sealed class StoreSettings(string path) : ConfigurationProvider
{
    private IReadOnlyList<string> _ignored = [];

    /// <summary>What is in the store and isn't used, and why, as sentences.</summary>
    public IReadOnlyList<string> Ignored => Volatile.Read(ref _ignored);

    public override void Load()
    {
        Dictionary<string, string?> used = new(StringComparer.OrdinalIgnoreCase);
        List<string> ignored = [];
        if (Read(ignored) is not { } kept)
        {
            // What was read before goes on to hold: a sign-up that is closed stays closed.
            Volatile.Write(ref _ignored, ignored);
            return;
        }

        foreach ((string key, string value) in kept)
        {
            if (SettingCatalogue.Find(key) is not { } setting)
                ignored.Add($"{key} is no setting that can be changed here.");
            else if (setting.FaultOf(value) is { } fault)
                ignored.Add(fault);
            else
                used[key] = value;
        }

        Data = used;
        Volatile.Write(ref _ignored, ignored);
    }

    /// <summary>Reads them again, and tells whoever uses them.</summary>
    public void Reload()
    {
        Load();
        OnReload();
    }

    /// <summary>What the program sets for itself belongs to other sources.</summary>
    public override void Set(string key, string? value)
    {
    }

    /// <returns>Null where it can't be read just now.</returns>
    private List<KeyValuePair<string, string>>? Read(List<string> ignored)
    {
        List<KeyValuePair<string, string>> settings = [];
        if (!File.Exists(path))
            return settings;
        try
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Settings'";
            if (command.ExecuteScalar() is null)
                return settings;
            command.CommandText = "SELECT Key, Value FROM Settings ORDER BY Key";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
                settings.Add(KeyValuePair.Create(reader.GetString(0), reader.GetString(1)));
        }
        catch (SqliteException error)
        {
            ignored.Add($"The settings in the store can't be read ({error.Message}).");
            return null;
        }

        return settings;
    }
}
