using MovieRecs.Web.Data;

namespace MovieRecs.Web.Accounts;

/// <summary>How a registration ended: the account, or the reasons why there is none, as sentences.</summary>
public sealed record Registration(Account? Account, IReadOnlyList<string> Faults)
{
    public static Registration Failed(params IReadOnlyList<string> faults) => new(null, faults);
}
