using Microsoft.AspNetCore.Identity;

namespace MovieRecs.Web.Accounts;

internal static class IdentityResultExtensions
{
    /// <summary>What was wrong, each thing once: the e-mail is also the user name, and Identity complains about both.</summary>
    public static IEnumerable<string> Sentences(this IdentityResult result) => result.Errors.Select(error => error.Description).Distinct();

    /// <exception cref="InvalidOperationException">It failed where the caller had ruled that out.</exception>
    public static void ThrowIfFailed(this IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Sentences()));
    }
}
