using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Comma lists of ids, as bodies carry them.</summary>
internal static class IdList
{
    public static IReadOnlyList<int> Parse(string? text, string name) =>
        [
            .. (text ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part =>
                    int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                        ? id
                        : throw ServiceFault.Rejected($"{name} must be a number or a comma list of numbers.")
                ),
        ];
}
