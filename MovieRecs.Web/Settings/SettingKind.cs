namespace MovieRecs.Web.Settings;

/// <summary>What values a setting has.</summary>
public enum SettingKind
{
    /// <summary>true or false.</summary>
    YesNo,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Number,
}
