using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Startup;
using MovieRecs.Web.Training;

namespace MovieRecs.Tests.Integration.Startup;

public sealed class TrainingOptionsTests
{
    [Theory]
    [InlineData("KeepSnapshots", "0")]
    [InlineData("RetrainAfterRatings", "0")]
    [InlineData("RetrainAfterShare", "1.5")]
    [InlineData("RetrainMinutes", "-1")]
    [InlineData("HoldoutShare", "0.9")]
    [InlineData("HoldoutPeople", "0")]
    public void Start_SettingOutOfRange_IsRefusedByName(string name, string value)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration[$"MovieRecs:Training:{name}"] = value;
        builder.AddMovieRecsRecommending();
        using ServiceProvider provider = builder.Services.BuildServiceProvider();

        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EnoughFor_ManyRatings_IsTheShareOfThem()
    {
        TrainingOptions options = new() { RetrainAfterRatings = 20, RetrainAfterShare = 0.001 };

        Assert.Equal((20, 20, 100), (options.EnoughFor(0), options.EnoughFor(20_000), options.EnoughFor(99_001)));
    }

    [Fact]
    public async Task Start_Setting_IsReadFromItsSection()
    {
        await using SiteFactory site = SiteFactory.Bare(("MovieRecs:Training:KeepSnapshots", "3"));

        Assert.Equal(3, site.Services.GetRequiredService<IOptions<TrainingOptions>>().Value.KeepSnapshots);
    }
}
