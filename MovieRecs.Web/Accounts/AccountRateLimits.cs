using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace MovieRecs.Web.Accounts;

/// <summary>Slows down guessing: how many account forms one address may send in a minute.</summary>
internal static class AccountRateLimits
{
    /// <summary>The policy that account pages name.</summary>
    public const string Forms = "account-forms";

    public static IServiceCollection AddAccountRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Forms, Partition);
    });

    /// <summary>Looking at a form is free; sending it counts.</summary>
    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return RateLimitPartition.GetNoLimiter("");
        AccountSettings settings = context.RequestServices.GetRequiredService<IOptions<AccountSettings>>().Value;
        // With the limit: an address that is counted already gets a new one as soon as it is changed.
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{context.Connection.RemoteIpAddress} {settings.AttemptsPerMinute}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) });
    }
}
