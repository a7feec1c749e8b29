using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class AccountSettingsTests
{
    [Fact]
    public void Start_ImpossibleSettings_NamesEveryFault()
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Accounts:PasswordLength"] = "2", ["Accounts:LockoutMinutes"] = "0" })
            .Build());
        services.AddMovieRecsIdentity();
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("PasswordLength", error.Message, StringComparison.Ordinal);
        Assert.Contains("LockoutMinutes", error.Message, StringComparison.Ordinal);
    }
}
