using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Seat numbers as text: numbers and ranges with commas between them, such as <c>1-2, 39-40</c>.</summary>
internal static class NumberRanges
{
    private const int MaxNumber = 100_000;

    /// <summary>The numbers; null where the text cannot be read. A text without any is no number.</summary>
    public static IReadOnlySet<int>? Expand(string text)
    {
        var numbers = new HashSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', 2, StringSplitOptions.TrimEntries);
            if (!IsNumber(ends[0], out var first) || !IsNumber(ends[^1], out var last) || last < first)
            {
                return null;
            }

            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return numbers;
    }

    public static string Compress(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers.Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            {
                ranges[^1] = (ranges[^1].First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(", ", ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number is > 0 and <= MaxNumber;
}
