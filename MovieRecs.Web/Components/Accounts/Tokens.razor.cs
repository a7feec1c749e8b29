using System.Globalization;
using Microsoft.AspNetCore.Components;
using MovieRecs.Web.Accounts;
using MovieRecs.Web.Api;
using MovieRecs.Web.Data;

namespace MovieRecs.Web.Components.Accounts;

/// <summary>The person's access tokens: makes one, which is shown in the answer and never again, and revokes them.</summary>
public sealed partial class Tokens
{
    private const string RevokedNotice = "revoked";

    private IReadOnlyList<ApiToken> _tokens = [];
    private IReadOnlyList<string> _faults = [];
    private string? _made;

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "new-token")]
    public NewTokenForm Input { get; set; } = null!;

    /// <summary>The id on the button that was pressed.</summary>
    [SupplyParameterFromForm(FormName = "revoke-token")]
    public int Revoked { get; set; }

    [Inject]
    public required ApiTokens Store { get; set; }

    private string? Notice => Done == RevokedNotice && _made is null ? "The token is revoked." : null;

    private string Example => $"curl -H \"Authorization: Bearer {_made}\" {Navigation.BaseUri.TrimEnd('/')}{ApiPaths.Version1}/me";

    protected override async Task OnInitializedAsync()
    {
        Input ??= new NewTokenForm();
        await base.OnInitializedAsync();
        if (Current is not null)
            _tokens = await Store.ListAsync(Current.Id, HttpContext.RequestAborted);
    }

    private async Task MakeAsync()
    {
        if (Current is null)
            return;
        NewApiToken wish = await Store.MakeAsync(Current.Id, Input.Name, HttpContext.RequestAborted);
        if (wish.Fault is { } fault)
        {
            _faults = [fault];
            return;
        }

        _made = wish.Text;
        _tokens = await Store.ListAsync(Current.Id, HttpContext.RequestAborted);
        Input = new NewTokenForm();
    }

    private async Task RevokeAsync()
    {
        if (Current is null)
            return;
        await Store.RevokeAsync(Current.Id, Revoked, HttpContext.RequestAborted);
        Navigation.NavigateTo($"/account/tokens?done={RevokedNotice}");
    }

    private static string Used(ApiToken token) => token.LastUsedAt is { } last ? $"Last used on {Day(last)}" : "Not used yet";

    private static string Day(long unixSeconds) =>
        DateTimeOffset.FromUnixTimeSeconds(unixSeconds).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
