namespace MovieRecs.Web.Components.Layout.Theme;

/// <summary>The visitor's choice of theme, kept in a cookie so that the first byte already has it and nothing flashes.</summary>
public static class ThemeCookie
{
    /// <summary>The cookie's name; <c>site.js</c> writes it.</summary>
    public const string Name = "theme";

    public const string Dark = "dark";

    public const string Light = "light";

    /// <summary>The theme to render in: dark unless light was asked for.</summary>
    public static string Read(HttpRequest request) => request.Cookies[Name] == Light ? Light : Dark;
}
