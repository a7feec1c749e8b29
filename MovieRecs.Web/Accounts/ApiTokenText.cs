using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MovieRecs.Web.Accounts;

/// <summary>What a personal access token looks like: <c>mrx_</c>, by which tools that look for leaked secrets know it, and 256 random bits.</summary>
internal static class ApiTokenText
{
    public const string Prefix = "mrx_";

    private const int RandomBytes = 32;

    private static readonly int _length = Prefix.Length + Base64Url.GetEncodedLength(RandomBytes);

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>False for what can't be a token, so that the store needn't be asked.</summary>
    public static bool IsOne(string text) => text.Length == _length && text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// SHA-256, under which the store keeps it. A slow hash is for what people think up; nobody guesses 256 random bits,
    /// and how long the look-up of a hash takes says nothing about the tokens that hash to others.
    /// </summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
