using System.Net;
using Microsoft.EntityFrameworkCore;
using MovieRecs.Domain.Ratings;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Data;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class RegisterTests
{
    [Fact]
    public async Task Register_NewPerson_IsSignedInAndHasARater()
    {
        await using SiteFactory site = new();
        using Visitor ann = site.CreateVisitor();

        using HttpResponseMessage answer = await ann.SignUpAsync("ann@example.org", "Ann");

        Assert.Equal("/", Visitor.RedirectOf(answer));
        Assert.True(await ann.IsSignedInAsync());
        Rater rater = await site.WithStoreAsync(store => store.Raters.SingleAsync(row => row.AccountId != null));
        Assert.Equal(RaterSource.Account, rater.Source);
    }
}
