namespace MovieRecs.Web.Settings;

/// <summary>Where a setting's present value comes from.</summary>
public enum SettingOrigin
{
    /// <summary>The program itself.</summary>
    Default,

    /// <summary>appsettings.json.</summary>
    File,

    /// <summary>An admin, on the site.</summary>
    Site,

    /// <summary>An environment variable or the command line, which stand above what is set on the site.</summary>
    Environment,
}
