using System.Collections.Frozen;
using System.Globalization;

namespace Tessitura.Client;

/// <summary>Whose seats an answer shows: these performances, or those of a package, whose performances a read does not name.</summary>
internal sealed record SeatTags(IReadOnlyList<int> Performances, bool IsPackage)
{
    private const string PerformanceRoute = "/TXN/Performances/{performanceId}/";

    /// <summary>Null for answers that no sale changes.</summary>
    public static SeatTags? Of(Operation operation, ReadOnlySpan<char> path, string query)
    {
        if (!SeatReads.Contains(operation))
        {
            return null;
        }

        if (operation.Route.StartsWith(PerformanceRoute, StringComparison.Ordinal))
        {
            return Number(Segment(path, 2)) is { } id ? new([id], IsPackage: false) : new([], IsPackage: true);
        }

        var ids = PerformanceIds(query);
        return new(ids, IsPackage: ids.Count == 0);
    }

    public static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The segment of a path at this position, counted from 0; nothing beyond the last one.</summary>
    public static ReadOnlySpan<char> Segment(ReadOnlySpan<char> path, int index)
    {
        path = path.TrimStart('/');
        for (; index > 0; index--)
        {
            var slash = path.IndexOf('/');
            path = slash < 0 ? [] : path[(slash + 1)..];
        }

        var end = path.IndexOf('/');
        return end < 0 ? path : path[..end];
    }

    private static List<int> PerformanceIds(string query)
    {
        var ids = new List<int>();
        foreach (var parameter in query.TrimStart('?').Split('&'))
        {
            if (parameter.StartsWith("performanceIds=", StringComparison.OrdinalIgnoreCase))
            {
                var values = Uri.UnescapeDataString(parameter["performanceIds=".Length..]);
                foreach (var value in values.Split(','))
                {
                    if (Number(value.AsSpan().Trim()) is { } id)
                    {
                        ids.Add(id);
                    }
                }
            }
        }

        return ids;
    }
}

/// <summary>The reads whose answers change with every sale.</summary>
internal static class SeatReads
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Txn.GetPerformanceSeats",
        "Txn.GetPerformanceSeatSummaries",
        "Txn.GetPerformanceSeatHolds",
        "Txn.GetPerformanceZoneAvailabilities",
        "Txn.GetPerformanceZones",
        "Txn.GetPackageSeats",
        "Txn.GetPackageSeatSummaries",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(Operation operation) => Names.Contains(operation.Name);
}
