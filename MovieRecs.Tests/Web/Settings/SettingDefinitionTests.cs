using MovieRecs.Web.Settings;

namespace MovieRecs.Tests.Web.Settings;

public sealed class SettingDefinitionTests
{
    [Theory]
    [InlineData(SettingKind.YesNo, "True", "true", false)]
    [InlineData(SettingKind.YesNo, "True", "false", true)]
    [InlineData(SettingKind.Whole, "5", " 05 ", false)]
    [InlineData(SettingKind.Whole, "5", "6", true)]
    [InlineData(SettingKind.Number, "0.5", "0.50", false)]
    [InlineData(SettingKind.Number, "0.5", "half", true)]
    [InlineData(SettingKind.Number, "0.5", null, true)]
    public void Differs_TwoTexts_ComparesTheirValues(SettingKind kind, string value, string? other, bool differs)
    {
        SettingDefinition definition = new("Some:Key", "Group", "Name", "What it does.", "", kind, 0, 10, "1");

        Assert.Equal(differs, definition.Differs(value, other));
    }
}
