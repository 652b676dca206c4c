namespace Tessitura.Client;

/// <summary>
/// The short numbers of which answers are full, read without the detours of a general parser. The text is a number of
/// JSON already; what is longer or has another form is left to System.Text.Json.
/// </summary>
internal static class JsonDigits
{
    private const int MaxInt32Digits = 9;
    private const int MaxDecimalLength = 19;

    public static bool TryParse(ReadOnlySpan<byte> number, out int value)
    {
        value = 0;
        if (number.Length is 0 or > MaxInt32Digits)
        {
            return false;
        }

        foreach (var character in number)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + (int)digit;
        }

        return true;
    }

    /// <summary>An amount with the scale that it is written with.</summary>
    public static bool TryParse(ReadOnlySpan<byte> number, out decimal value)
    {
        value = 0;
        if (number.Length is 0 or > MaxDecimalLength)
        {
            return false;
        }

        ulong digits = 0;
        var point = number.Length - 1;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = (uint)(number[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (number[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)(number.Length - 1 - point));
        return true;
    }
}
