using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MovieRecs.Web.Api;

/// <summary>How many requests one account, or one address of guests, may make in a minute.</summary>
internal static class ApiRateLimits
{
    /// <summary>The policy that the API's endpoints name.</summary>
    public const string Policy = "api";

    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions options)
    {
        options.AddPolicy(Policy, Partition);
        options.OnRejected = (rejected, _) =>
        {
            TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan left) ? left : _window;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        ApiOptions options = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
        return context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? Window($"account:{account}", options.RequestsPerMinute)
            : Window($"address:{context.Connection.RemoteIpAddress}", options.GuestRequestsPerMinute);
    }

    private static RateLimitPartition<string> Window(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter($"{key} {permits}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = _window });
}
