using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MovieRecs.Web.Accounts;

/// <summary>
/// The secret in the link that makes the first admin. Only its hash is kept, in memory only: a restart makes the link
/// worthless, and a new one is printed.
/// </summary>
public sealed class SetupToken
{
    private const int Bytes = 32;
    private byte[]? _hash;

    /// <summary>A new secret of 256 random bits, safe in an address; an earlier one stops working.</summary>
    public string Issue()
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        _hash = Hash(token);
        return token;
    }

    /// <summary>Whether this is the secret. Takes as long for a near miss as for any other.</summary>
    public bool Matches(string? token) => _hash is { } hash && token is not null && CryptographicOperations.FixedTimeEquals(Hash(token), hash);

    /// <summary>Makes the secret worthless.</summary>
    public void Spend() => _hash = null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
