using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MovieRecs.Tests.Support;

/// <summary>Uses the site over HTTP as a browser without scripts does.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    /// <summary>A password that the rule accepts.</summary>
    public const string Password = "velvet curtain row";

    public HttpClient Client => client;

    /// <summary>The fields of a sign-up or setup form.</summary>
    public static Dictionary<string, string> NewAccount(string email, string displayName, string password = Password) =>
        new() { ["Input.Email"] = email, ["Input.DisplayName"] = displayName, ["Input.Password"] = password };

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page, parsed.</summary>
    public async Task<IDocument> OpenAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        return await ReadAsync(answer);
    }

    /// <summary>
    /// Opens the page, fills in its form and sends it, with the hidden fields (antiforgery token and handler) that the
    /// page put there.
    /// </summary>
    /// <param name="form">Which form of the page: the selector of an element in or around it; the first in the main part by default.</param>
    public async Task<HttpResponseMessage> PostFormAsync(string path, IReadOnlyDictionary<string, string> fields, string form = "main form")
    {
        using IDocument page = await OpenAsync(path);
        IElement element = page.QuerySelector(form) ?? throw new InvalidOperationException($"{path} has no {form}: {page.Body?.TextContent}");
        Dictionary<string, string> values = element.QuerySelectorAll("input[type=hidden][name]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach ((string name, string value) in fields)
            values[name] = value;
        string target = element.GetAttribute("action") is { Length: > 0 } action ? action : path;
        using FormUrlEncodedContent content = new(values);
        return await client.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), content);
    }

    public Task<HttpResponseMessage> SignUpAsync(string email, string displayName, string password = Password) =>
        PostFormAsync("/account/register", NewAccount(email, displayName, password));

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password, string returnUrl = "/") =>
        PostFormAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", new Dictionary<string, string> { ["Input.Email"] = email, ["Input.Password"] = password });

    /// <summary>Whether the site greets the visitor as signed in: the header has its menu.</summary>
    public async Task<bool> IsSignedInAsync()
    {
        using IDocument page = await OpenAsync("/account/denied");
        return page.QuerySelector(".user-menu") is not null;
    }

    /// <summary>Whether the site offers the visitor its admin pages.</summary>
    public async Task<bool> IsAdminAsync()
    {
        using IDocument page = await OpenAsync("/account/denied");
        return page.QuerySelector(".user-menu a[href='/admin']") is not null;
    }

    /// <summary>The path and query that an answer redirects to, whether it names the host or not; null where it doesn't redirect.</summary>
    public static string? RedirectOf(HttpResponseMessage answer) =>
        answer.Headers.Location is { } location ? new Uri(new Uri("http://localhost"), location) is { Host: "localhost" } local ? local.PathAndQuery : location.ToString() : null;

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());

    public void Dispose() => client.Dispose();
}
