using System.Globalization;
using System.Text;

namespace Tessitura.Client.Simulator;

/// <summary>A row of seats as text: letters of zones, each with a number before it for many, and blanks for aisles.</summary>
internal static class RowText
{
    public const char AisleMark = ' ';

    private const int MaxColumns = 1000;

    /// <summary>One letter for every seat and a blank for every column without one; null and the reason where it cannot be read.</summary>
    public static string? Expand(string text, out string error)
    {
        var (cells, count) = (new StringBuilder(), "");
        error = "";
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                count += letter;
                continue;
            }

            if (
                letter != AisleMark
                && (char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter))
            )
            {
                error = "holds a character that is neither a letter nor a blank";
                return null;
            }

            var many = 1;
            if (count.Length > 0 && !IsCount(count, letter, out many))
            {
                error = $"has the number {count} where only 1 to {MaxColumns} before a letter can stand";
                return null;
            }

            cells.Append(letter, many);
            count = "";
        }

        error =
            count.Length > 0 ? $"ends with the number {count}; a number stands before the letter of a zone"
            : cells.Length > MaxColumns ? $"is {cells.Length} columns wide; {MaxColumns} are allowed"
            : cells.ToString().Trim(AisleMark).Length == 0 ? "holds no seat; write letters of zones, such as 7A 14P 7A"
            : "";
        return error.Length > 0 ? null : cells.ToString();
    }

    /// <summary>The shortest text of a row.</summary>
    public static string Compress(string cells)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cells.Length; )
        {
            var end = i;
            while (end < cells.Length && cells[end] == cells[i])
            {
                end++;
            }

            var many =
                cells[i] == AisleMark ? new string(AisleMark, end - i) : $"{(end - i > 1 ? end - i : "")}{cells[i]}";
            text.Append(many);
            i = end;
        }

        return text.ToString();
    }

    private static bool IsCount(string digits, char letter, out int count) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count)
        && count is > 0 and <= MaxColumns
        && letter != AisleMark;
}
