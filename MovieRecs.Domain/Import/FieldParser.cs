using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MovieRecs.Domain.Ratings;

namespace MovieRecs.Domain.Import;

/// <summary>Numbers straight from a file's bytes: the usual spelling fast, an unusual one as a repair.</summary>
internal static class FieldParser
{
    /// <param name="repaired">Set where spaces had to be taken off; never cleared.</param>
    /// <returns>False where the field is no whole number from 0 up.</returns>
    public static bool TryNumber(ReadOnlySpan<byte> field, out int number, ref bool repaired)
    {
        if (Utf8Parser.TryParse(field, out number, out int used) && used == field.Length && field[0] is >= (byte)'0' and <= (byte)'9')
            return true;
        ReadOnlySpan<byte> trimmed = field.Trim(" \t"u8);
        if (trimmed.Length == field.Length || trimmed.IsEmpty)
            return false;
        repaired = true;
        return TryNumber(trimmed, out number, ref repaired);
    }

    /// <summary>A time in Unix seconds that fits 32 bits (to the year 2106).</summary>
    public static bool TryTimestamp(ReadOnlySpan<byte> field, out long at, ref bool repaired)
    {
        at = 0;
        ReadOnlySpan<byte> trimmed = field.Trim(" \t"u8);
        if (trimmed.Length < field.Length || trimmed.IsEmpty)
            repaired = true;
        if (trimmed.IsEmpty)
            return true;
        bool isNumber = Utf8Parser.TryParse(trimmed, out uint seconds, out int used) && used == trimmed.Length;
        at = seconds;
        return isNumber;
    }

    /// <summary>Stars in half steps: "4", "4.0" and "3.5" fast, "3.50" as well; " 3.5 " and "3,5" as repairs.</summary>
    /// <returns>0 where the field is no number; -1 where it is off the scale or between its steps.</returns>
    public static int HalfSteps(ReadOnlySpan<byte> field, ref bool repaired)
    {
        int steps = field.Length switch
        {
            1 => (field[0] - '0') * 2,
            3 when field[1] == '.' && field[2] is (byte)'0' or (byte)'5' => ((field[0] - '0') * 2) + (field[2] == '5' ? 1 : 0),
            _ => 0,
        };
        if (steps is >= 1 and <= 10)
            return steps;
        string text = Encoding.Latin1.GetString(field);
        string plain = text.Trim().Replace(',', '.');
        if (!double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return 0;
        if (!Stars.TryFrom(value, out Stars stars))
            return -1;
        repaired |= plain != text;
        return stars.HalfSteps;
    }
}
