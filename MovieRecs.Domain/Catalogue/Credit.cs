namespace MovieRecs.Domain.Catalogue;

/// <summary>One person's part in one movie.</summary>
public sealed class Credit
{
    public required Person Person { get; init; }

    public required CreditRole Role { get; init; }

    /// <summary>The billing order within the role, from 0.</summary>
    public int Position { get; init; }
}
