using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Filters as the service reads them: one that was not sent lets everything through.</summary>
internal static class Criteria
{
    /// <summary>Whether an id is among those asked for.</summary>
    public static bool Admits(this IReadOnlyCollection<int> ids, int id) => ids.Count == 0 || ids.Contains(id);

    /// <summary>The ids of a comma list in a request body; empty for null.</summary>
    public static IReadOnlyCollection<int> Ids(string? list) =>
        [
            .. (list ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text =>
                    int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                        ? id
                        : throw ServiceFault.Rejected($"'{text}' in a list of ids is no number.")
                ),
        ];

    /// <summary>Whether a moment lies between two bounds, each of which may be open.</summary>
    public static bool IsBetween(this DateTimeOffset moment, DateTimeOffset? from, DateTimeOffset? to) =>
        (from is null || moment >= from) && (to is null || moment <= to);

    /// <summary>Whether every word that was searched for stands in one of the texts.</summary>
    public static bool Mentions(string? search, params string[] texts) =>
        (search ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
