using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>What was learnt of the server itself; null is what it did not say.</summary>
internal sealed record ServerFacts
{
    /// <summary>Clocks this far apart make nobody wrong: the server's time has no fractions of a second.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(2);

    /// <summary>Major version.</summary>
    public int? Version { get; init; }

    /// <summary>The service says of itself that it works.</summary>
    public bool? IsWorking { get; init; }

    /// <summary>What it depends on and does not work.</summary>
    public int DependenciesDown { get; init; }

    public bool? SeatServerListens { get; init; }

    /// <summary>By how much the server's clock is ahead of this machine's.</summary>
    public TimeSpan? Ahead { get; init; }

    /// <summary>Id of the zone of its dates.</summary>
    public string? Zone { get; init; }

    /// <summary>Distance of its clock from UTC today.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>Well-known zones at this distance, where it names none.</summary>
    public IReadOnlyList<string> PossibleZones { get; init; } = [];

    public bool AreClocksTogether => Ahead is { } ahead && ahead.Duration() < Together;

    public static ServerFacts Of(CheckSettings settings, ReadRun walk)
    {
        var status = walk.Found.AnswerOf("Diagnostics.GetStatus");
        var offset = walk.Clock.OffsetOf(status);
        var zone = walk.Clock.ZoneOf(status);
        if (zone is not null && offset is { } distance && !walk.Clock.IsAt(zone, distance))
        {
            // Its clock shows another time than the zone that it names.
            zone = null;
        }

        return new ServerFacts
        {
            Version = walk.Version.MajorOf(settings.Server),
            IsWorking = Flag(status, "Success"),
            DependenciesDown =
                status is { } answer && FoundIds.Find(answer, "Dependencies") is { ValueKind: JsonValueKind.Array } list
                    ? list.EnumerateArray().Count(dependency => Flag(dependency, "Success") is false)
                    : 0,
            SeatServerListens = Flag(walk.Found.AnswerOf("Diagnostics.GetSeatServerStatus"), "IsListening"),
            Ahead = walk.Clock.Ahead,
            Zone = zone,
            Offset = offset,
            PossibleZones = zone is null && offset is { } known ? walk.Clock.ZonesAt(known) : [],
        };
    }

    /// <summary>The facts, a sentence each.</summary>
    public IEnumerable<string> Sentences()
    {
        yield return IsWorking switch
        {
            null => "The service does not say whether it works.",
            true when DependenciesDown == 0 => "The service works.",
            _ => $"The service says that it does not work; dependencies that fail: {DependenciesDown}.",
        };
        yield return SeatServerListens switch
        {
            null => "Whether the seat server listens is not known.",
            true => "The seat server listens.",
            false => "The seat server does not listen: no seat can be sold.",
        };
        yield return Ahead is not { } ahead ? "The server sends no time, so the clocks cannot be compared."
        : AreClocksTogether ? "The clocks of server and machine are together."
        : $"The server's clock is {Seconds(ahead.Duration())} s {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this machine's.";
        yield return Version is { } version ? $"Version {version}." : "Nothing tells the version.";
        yield return (Zone, Offset) switch
        {
            ({ } zone, _) => $"Time zone {zone}.",
            (null, { } offset) => $"The server's clock is at UTC{Sign(offset)} today.",
            _ => "Nothing tells the time zone.",
        };
    }

    /// <summary>Such as <c>-08:00</c>.</summary>
    public static string Sign(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private static bool? Flag(JsonElement? answer, string member) =>
        answer is { } row
            ? FoundIds.Find(row, member)?.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            }
            : null;
}
