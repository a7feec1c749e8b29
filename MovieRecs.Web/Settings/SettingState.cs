namespace MovieRecs.Web.Settings;

/// <summary>A setting as it is now.</summary>
/// <param name="Value">As text in the configuration.</param>
public sealed record SettingState(SettingDefinition Definition, string Value, SettingOrigin Origin)
{
    /// <summary>False where the environment or the command line give it.</summary>
    public bool CanChange => Origin != SettingOrigin.Environment;
}
