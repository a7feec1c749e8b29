using MovieRecs.Domain.Catalogue;

namespace MovieRecs.Tests.Architecture;

public sealed class DomainTests
{
    /// <summary>The way data flows; a folder uses only those before it.</summary>
    private static readonly string[] _order = ["Numerics", "Catalogue", "Ratings", "Import", "Datasets", "Models", "Ranking", "Evaluation", "Recommendations", "Guarding"];

    private static readonly Dependencies _domain = new(typeof(MovieId).Assembly, "MovieRecs.Domain");

    [Fact]
    public void Domain_Scanned_HoldsItsTypesAndTheirUses()
    {
        Assert.True(_domain.Types.Count > 100, $"only {_domain.Types.Count} types were found");
        Assert.Contains(_domain.Uses, use => use is { OriginNamespace: "MovieRecs.Domain.Ratings", TargetNamespace: "MovieRecs.Domain.Catalogue" });
        Assert.NotEmpty(_domain.Of("System"));
    }

    [Fact]
    public void Folders_OfDomain_AreThoseOfThePlan() => Assert.Empty(_domain.Folders.Except(_order));

    [Fact]
    public void Folders_OfDomain_UseOnlyThoseBeforeThem() => Assert.Empty(_domain.AgainstTheArrow(_order));

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.JSInterop")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Microsoft.Extensions.Hosting")]
    [InlineData("Microsoft.Extensions.DependencyInjection")]
    [InlineData("Microsoft.Extensions.Configuration")]
    [InlineData("Microsoft.Extensions.Options")]
    [InlineData("MovieRecs.Web")]
    [InlineData("MudBlazor")]
    [InlineData("System.Security.Claims")]
    public void Domain_OfWhatServes_KnowsNothing(string forbidden) => Assert.Empty(_domain.Of(forbidden));

    [Fact]
    public void MicrosoftML_OutsideItsRoom_IsNotUsed() =>
        Assert.DoesNotContain(_domain.Of("Microsoft.ML"), use => !use.OriginNamespace.StartsWith("MovieRecs.Domain.Models.MlNet", StringComparison.Ordinal));

    [Fact]
    public void AgainstTheArrow_WrongUse_IsFound()
    {
        Dependencies sample = new(typeof(DomainTests).Assembly, "MovieRecs.Tests.Architecture.Sample");

        Dependencies.Use found = Assert.Single(sample.AgainstTheArrow(["Left", "Right"]));

        Assert.Equal("MovieRecs.Tests.Architecture.Sample.Left.LooksRight uses MovieRecs.Tests.Architecture.Sample.Right.LooksLeft", found.ToString());
    }

    [Fact]
    public void Of_ForbiddenNamespace_IsFound()
    {
        Dependencies sample = new(typeof(DomainTests).Assembly, "MovieRecs.Tests.Architecture.Sample");

        Assert.NotEmpty(sample.Of("System.Security.Claims"));
    }
}
