using MudBlazor;

namespace MovieRecs.Web.Components.Layout.Theme;

/// <summary>MudBlazor's theme, made from <see cref="DesignTokens"/>.</summary>
public static class SiteTheme
{
    public static MudTheme Mud { get; } = new()
    {
        PaletteDark = Fill(new PaletteDark(), DesignTokens.Dark),
        PaletteLight = Fill(new PaletteLight(), DesignTokens.Light),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = [.. DesignTokens.BodyFont], FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = ".9375rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
    };

    private static TPalette Fill<TPalette>(TPalette palette, ColourTokens colours)
        where TPalette : Palette
    {
        palette.Primary = colours.Accent;
        palette.PrimaryContrastText = colours.OnAccent;
        palette.Secondary = colours.Predicted;
        palette.SecondaryContrastText = colours.Ground;
        palette.Tertiary = colours.Predicted;
        palette.Info = colours.Predicted;
        palette.Success = colours.Predicted;
        palette.Warning = colours.Accent;
        palette.WarningContrastText = colours.OnAccent;
        palette.Error = colours.Rose;
        palette.ErrorContrastText = colours.OnAccent;
        palette.Background = colours.Ground;
        palette.BackgroundGray = colours.Ground;
        palette.Surface = colours.Raised;
        palette.AppbarBackground = colours.Surface;
        palette.AppbarText = colours.Text;
        palette.DrawerBackground = colours.Surface;
        palette.DrawerText = colours.Text;
        palette.DrawerIcon = colours.Quiet;
        palette.TextPrimary = colours.Text;
        palette.TextSecondary = colours.Quiet;
        palette.ActionDefault = colours.Quiet;
        palette.LinesDefault = colours.Line;
        palette.LinesInputs = colours.Line;
        palette.TableLines = colours.Line;
        palette.Divider = colours.Line;
        palette.Skeleton = colours.Raised;
        return palette;
    }
}
