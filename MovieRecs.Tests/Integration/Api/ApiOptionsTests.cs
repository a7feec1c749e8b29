using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRecs.Web.Startup;

namespace MovieRecs.Tests.Integration.Api;

public sealed class ApiOptionsTests
{
    [Theory]
    [InlineData("RequestsPerMinute", "0")]
    [InlineData("GuestRequestsPerMinute", "-1")]
    public void Start_SettingOutOfRange_IsRefusedByName(string name, string value)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration[$"MovieRecs:Api:{name}"] = value;
        builder.AddMovieRecsApi();
        using ServiceProvider provider = builder.Services.BuildServiceProvider();

        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }
}
