using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MovieRecs.Domain.Evaluation;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Web.Evaluations;

/// <summary>Tells by a short text whether two evaluations asked the same questions.</summary>
internal static class EvaluationFingerprint
{
    private const int RowBytes = 4 + 4 + 4 + 8;

    /// <summary>Of the protocol, the ratings and their division; of the seed only where it has a say in the division.</summary>
    /// <param name="division">The division's name.</param>
    public static string Of(EvaluationProtocol protocol, string division, ulong seed, string ratingsHash)
    {
        bool isSeeded = protocol == EvaluationProtocol.FoldIn || int.TryParse(division, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        string all = string.Create(CultureInfo.InvariantCulture, $"{protocol}/{division}/{(isSeeded ? seed : 0)}/{ratingsHash}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32];
    }

    /// <summary>The hash of ratings, which are ordered.</summary>
    /// <param name="parts">Each is told apart from the next: the base and the test part of a fold.</param>
    public static string HashOf(params IEnumerable<IReadOnlyList<Rating>> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> row = stackalloc byte[RowBytes];
        foreach (IReadOnlyList<Rating> part in parts)
        {
            foreach (Rating rating in part)
            {
                BinaryPrimitives.WriteInt32LittleEndian(row, rating.Rater.Value);
                BinaryPrimitives.WriteInt32LittleEndian(row[4..], rating.Movie.Value);
                BinaryPrimitives.WriteInt32LittleEndian(row[8..], rating.Stars.HalfSteps);
                BinaryPrimitives.WriteInt64LittleEndian(row[12..], rating.At);
                hash.AppendData(row);
            }

            row.Fill(byte.MaxValue);
            hash.AppendData(row);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
