using Microsoft.Extensions.Options;
using MovieRecs.Tests.Support;
using MovieRecs.Web.Accounts;

namespace MovieRecs.Tests.Integration.Accounts;

public sealed class UnknownAddressLockoutTests
{
    [Fact]
    public void Fail_AfterTheLockEnds_CountsFromTheStart()
    {
        ManualClock clock = new();
        using UnknownAddressLockout lockout = new(Options.Create(new AccountSettings { LockoutFailures = 2, LockoutMinutes = 10 }), clock);

        Assert.Null(lockout.Fail("A"));
        Assert.Equal(TimeSpan.FromMinutes(10), lockout.Fail("A"));
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(TimeSpan.FromMinutes(6), lockout.Fail("A"));
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Null(lockout.Fail("A"));
    }

    [Fact]
    public void Fail_OtherAddress_IsCountedApart()
    {
        using UnknownAddressLockout lockout = new(Options.Create(new AccountSettings { LockoutFailures = 2 }), new ManualClock());

        Assert.Null(lockout.Fail("A"));
        Assert.Null(lockout.Fail("B"));
    }
}
