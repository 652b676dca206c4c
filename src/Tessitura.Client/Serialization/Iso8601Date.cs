using System.Text.Json;

namespace Tessitura.Client;

/// <summary>A date as ISO 8601 writes it: clock time, and an offset if there was one.</summary>
internal readonly record struct Iso8601Date(DateTime Clock, TimeSpan? Offset)
{
    /// <summary>More bytes than any date needs, even one with every character escaped.</summary>
    public const int MaxLength = 256;

    private const int DateLength = 10;

    public static bool TryParse(ReadOnlySpan<byte> text, out Iso8601Date date)
    {
        date = default;
        if (
            text.Length < DateLength
            || text[4] != '-'
            || text[7] != '-'
            || !TryDigits(text[..4], out var year)
            || !TryDigits(text[5..7], out var month)
            || !TryDigits(text[8..DateLength], out var day)
            || year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        var midnight = new DateTime(year, month, day);
        var rest = text[DateLength..];
        if (rest.IsEmpty)
        {
            date = new Iso8601Date(midnight, null);
            return true;
        }

        if (
            rest[0] != 'T'
            || !TryTime(rest[1..], out var time, out var used)
            || !TryOffset(rest[(1 + used)..], out var offset)
        )
        {
            return false;
        }

        date = new Iso8601Date(midnight + time, offset);
        return true;
    }

    /// <summary>The point in time; without an offset the clock is that of the server's zone.</summary>
    public DateTimeOffset In(JsonSerializerOptions options)
    {
        // Neither a time that the clock skips in spring nor one that comes twice in autumn makes GetUtcOffset throw.
        var offset = Offset ?? ServerTimeZoneConverter.ZoneOf(options).GetUtcOffset(Clock);
        var utcTicks = Clock.Ticks - offset.Ticks;

        // 0001-01-01T00:00:00 east of Greenwich would lie before the first date there is.
        return utcTicks >= DateTime.MinValue.Ticks && utcTicks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(Clock, offset)
            : new DateTimeOffset(Clock, TimeSpan.Zero);
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out TimeSpan time, out int used)
    {
        time = default;
        used = 5;
        var seconds = 0;
        long ticks = 0;
        if (
            text.Length < 5
            || text[2] != ':'
            || !TryDigits(text[..2], out var hours)
            || !TryDigits(text[3..5], out var minutes)
        )
        {
            return false;
        }

        if (text.Length > 5 && text[5] == ':')
        {
            if (text.Length < 8 || !TryDigits(text[6..8], out seconds))
            {
                return false;
            }

            used = 8;
            if (text.Length > 8 && text[8] == '.' && !TryFraction(text[9..], out ticks, ref used))
            {
                return false;
            }
        }

        time = new TimeSpan(hours, minutes, seconds) + new TimeSpan(ticks);
        return hours < 24 && minutes < 60 && seconds < 60;
    }

    // A tick is the seventh digit; what comes after it is dropped.
    private static bool TryFraction(ReadOnlySpan<byte> text, out long ticks, ref int used)
    {
        ticks = 0;
        var digits = 0;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            if (digits < 7)
            {
                ticks = (ticks * 10) + (text[digits] - '0');
            }

            digits++;
        }

        for (var i = digits; i < 7; i++)
        {
            ticks *= 10;
        }

        used += 1 + digits;
        return digits > 0;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is [(byte)'Z'])
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var minutes = 0;
        if (
            text[0] is not ((byte)'+' or (byte)'-')
            || text.Length is not (3 or 5 or 6)
            || !TryDigits(text[1..3], out var hours)
            || (text.Length > 3 && !TryDigits(text[^2..], out minutes))
            || (text.Length == 6 && text[3] != ':')
            || minutes > 59
            || (hours * 60) + minutes > 14 * 60
        )
        {
            return false;
        }

        var value = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -value : value;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
