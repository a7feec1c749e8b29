using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace MovieRecs.Web.Settings;

/// <summary>A setting that an admin may change while the site runs.</summary>
/// <param name="Key">In the configuration: "MovieRecs:Training:RetrainMinutes".</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Name">In a few plain words.</param>
/// <param name="Explanation">What it does, in a sentence or two.</param>
/// <param name="Unit">"minutes"; empty where there is none.</param>
/// <param name="Least">The smallest value; 0 for yes or no.</param>
/// <param name="Most">The largest value; 1 for yes or no.</param>
/// <param name="Default">As text in the configuration.</param>
public sealed record SettingDefinition(string Key, string Group, string Name, string Explanation, string Unit, SettingKind Kind, double Least, double Most, string Default)
{
    /// <summary>
    /// The setting behind a property of an options class, whose default and range are the property's own. A number has a
    /// <see cref="RangeAttribute"/>.
    /// </summary>
    public static SettingDefinition Of<TOptions>(string section, string property, string group, string name, string explanation, string unit = "")
        where TOptions : new()
    {
        PropertyInfo info = typeof(TOptions).GetProperty(property) ?? throw new ArgumentException($"{typeof(TOptions).Name} has no {property}.", nameof(property));
        SettingKind kind = info.PropertyType == typeof(bool) ? SettingKind.YesNo : info.PropertyType == typeof(int) ? SettingKind.Whole : SettingKind.Number;
        RangeAttribute? range = info.GetCustomAttribute<RangeAttribute>();
        double least = kind == SettingKind.YesNo ? 0 : Convert.ToDouble(range!.Minimum, CultureInfo.InvariantCulture);
        double most = kind == SettingKind.YesNo ? 1 : Convert.ToDouble(range!.Maximum, CultureInfo.InvariantCulture);
        return new SettingDefinition($"{section}:{property}", group, name, explanation, unit, kind, least, most, Text(info.GetValue(new TOptions())));
    }

    /// <summary>"1 to 1,000", or "yes or no".</summary>
    public string Range => Kind == SettingKind.YesNo ? "yes or no" : Most >= int.MaxValue ? $"{Number(Least)} or more" : $"{Number(Least)} to {Number(Most)}";

    /// <summary>Why a value can't be used, as a sentence that names the setting; null where it can.</summary>
    public string? FaultOf(string? value) => Kind switch
    {
        SettingKind.YesNo => bool.TryParse(value, out _) ? null : $"{Name}: yes or no is wanted, not \"{value}\".",
        SettingKind.Whole when !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => $"{Name}: a whole number is wanted, not \"{value}\".",
        _ when !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => $"{Name}: a number is wanted, not \"{value}\".",
        _ => double.Parse(value, CultureInfo.InvariantCulture) is var number && number >= Least && number <= Most ? null : $"{Name} has to be {Range}, not {value}.",
    };

    /// <summary>A value as people read it, with its unit.</summary>
    public string Show(string value) => Kind == SettingKind.YesNo
        ? bool.TryParse(value, out bool yes) ? yes ? "yes" : "no" : value
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? $"{Number(number)} {Unit}".TrimEnd() : value;

    /// <summary>One spelling for each value, by which two can be compared.</summary>
    public string Tidy(string value) => Kind switch
    {
        SettingKind.YesNo => bool.Parse(value) ? "true" : "false",
        SettingKind.Whole => long.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => double.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>True where two texts are different values, or one is none that can be used: "True" and "true" are the same.</summary>
    public bool Differs(string value, string? other) => FaultOf(value) is null && FaultOf(other?.Trim()) is null ? Tidy(value) != Tidy(other!.Trim()) : value != other?.Trim();

    private static string Text(object? value) => value is bool yes ? yes ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Number(double value) => value.ToString(value == Math.Floor(value) ? "N0" : "0.######", CultureInfo.InvariantCulture);
}
