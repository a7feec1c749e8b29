namespace MovieRecs.Tests.Browser;

/// <summary>A page to look at.</summary>
/// <param name="Name">Fit for a file name.</param>
/// <param name="ForGuests">Whether a guest looks at it; somebody signed in, who is an admin too, otherwise.</param>
/// <param name="HasCircuit">False for the pages that stay static.</param>
internal sealed record SitePage(string Name, string Path, bool ForGuests = false, bool HasCircuit = true)
{
    /// <summary>Every kind of page of the site.</summary>
    public static IReadOnlyList<SitePage> All(ListeningSite site) =>
    [
        new("welcome", "/", ForGuests: true),
        new("sign-in", "/account/sign-in", ForGuests: true, HasCircuit: false),
        new("register", "/account/register", ForGuests: true, HasCircuit: false),
        new("home", "/"),
        new("browse", "/browse"),
        new("film", site.Film("Alien")),
        new("ratings", "/ratings"),
        new("buddies", "/buddies"),
        new("accuracy", "/accuracy"),
        new("about", "/about"),
        new("account", "/account/manage", HasCircuit: false),
        new("tokens", "/account/tokens", HasCircuit: false),
        new("admin", "/admin"),
        new("admin-models", "/admin/models"),
        new("admin-persona", "/admin/models/personas/new"),
        new("admin-autopsy", "/admin/autopsy?who=me"),
        new("admin-log", "/admin/log"),
        new("admin-import", "/admin/import"),
        new("admin-runs", "/admin/runs"),
        new("admin-runs-new", "/admin/runs/new"),
        new("admin-data", "/admin/data"),
        new("admin-raters", "/admin/data/raters"),
        new("admin-films", "/admin/data/films"),
        new("admin-film", "/admin/data" + site.Film("Alien").Replace("/movies/", "/films/", StringComparison.Ordinal)),
        new("admin-storage", "/admin/data/storage"),
        new("admin-people", "/admin/people"),
        new("admin-settings", "/admin/settings"),
    ];
}
