using System.Collections.Frozen;

namespace Tessitura.Client;

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
