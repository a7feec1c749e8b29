using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Buddies;

/// <summary>
/// What one person's buddies are called in addresses, and the numbers of the anonymous: the same at every visit, of no
/// use to anybody else, and without a way back to the rater's id.
/// </summary>
/// <param name="secret">Of the store; never shown.</param>
/// <param name="viewer">Whose buddies they are.</param>
internal sealed class BuddyKeys(string secret, RaterId viewer)
{
    private const int KeyBytes = 9;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>Twelve characters, fit for an address.</summary>
    public string KeyOf(RaterId buddy) => Base64Url.EncodeToString(Hash(buddy).AsSpan(0, KeyBytes));

    /// <summary>1000 to 9999.</summary>
    public int NumberOf(RaterId buddy) => 1000 + (int)(BinaryPrimitives.ReadUInt32LittleEndian(Hash(buddy).AsSpan(KeyBytes)) % 9000);

    private byte[] Hash(RaterId buddy) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"buddy/{viewer}/{buddy}"));
}
