using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace MovieRecs.Web.Startup;

/// <summary>Tells what whoever starts the site can mend from what is a fault of the program.</summary>
internal static class StartFailure
{
    /// <summary>What went wrong and what to do, in one line; null where there is nothing that its user could do.</summary>
    public static string? Explain(Exception error) => error switch
    {
        StartupException or OptionsValidationException => error.Message,
        IOException { InnerException: AddressInUseException } => $"{error.Message} Another program listens there, perhaps this one: stop it, or choose another address with --urls.",
        FormatException when error.Message.StartsWith("Invalid url", StringComparison.Ordinal) => $"{error.Message}. Addresses look like --urls http://localhost:5000.",
        _ => null,
    };
}
