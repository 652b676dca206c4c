using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>Compares the clocks of server and machine, and finds out in which zone the server's dates without an offset are.</summary>
internal sealed class ServerClock(TimeProvider time)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    // .NET on Windows, where the service runs, names zones in its own way; without culture data nothing translates it.
    private static readonly (string Iana, string Windows)[] Zones =
    [
        ("Europe/London", "GMT"),
        ("Europe/Berlin", "W. Europe"),
        ("Europe/Paris", "Romance"),
        ("America/New_York", "Eastern"),
        ("America/Chicago", "Central"),
        ("America/Denver", "Mountain"),
        ("America/Phoenix", "US Mountain"),
        ("America/Los_Angeles", "Pacific"),
        ("America/Anchorage", "Alaskan"),
        ("Pacific/Honolulu", "Hawaiian"),
        ("America/Halifax", "Atlantic"),
        ("Australia/Sydney", "AUS Eastern"),
        ("Australia/Adelaide", "Cen. Australia"),
        ("Australia/Perth", "W. Australia"),
        ("Pacific/Auckland", "New Zealand"),
        ("Asia/Singapore", "Singapore"),
        ("Etc/UTC", "UTC"),
    ];

    private TimeSpan? _ahead;
    private DateTimeOffset? _serverTime;

    /// <summary>By how much the server's clock is ahead, to about a second; null where it sends no time.</summary>
    public TimeSpan? Ahead => _ahead;

    /// <summary>Takes the time of an answer; the quickest one says most.</summary>
    public void Note(ServerAnswer answer)
    {
        if (answer.Date is not { } date)
        {
            return;
        }

        _serverTime = date;

        // The header has no fractions: on average half a second is cut off.
        var ahead = date + TimeSpan.FromSeconds(0.5) - answer.Asked;
        if (_ahead is not { } known || ahead.Duration() < known.Duration())
        {
            _ahead = ahead;
        }
    }

    /// <summary>The server's distance from UTC, as its own clock shows it; null where it does not.</summary>
    /// <param name="status">The answer of the diagnostics.</param>
    public TimeSpan? OffsetOf(JsonElement? status)
    {
        if (
            status is not { } answer
            || FoundIds.Find(answer, "TimeStamp") is not { ValueKind: JsonValueKind.String } stamp
            || stamp.GetString() is not { } text
        )
        {
            return null;
        }

        if (
            JsonKind.Compare(new ValueShape(ValueKind.Date), stamp) is null
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        )
        {
            return instant.Offset;
        }

        if (
            _serverTime is not { } server
            || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
        )
        {
            return null;
        }

        var distance = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified) - server.UtcDateTime;
        var offset = Quarter * Math.Round(distance / Quarter);
        return (distance - offset).Duration() <= Tolerance && offset.Duration() <= TimeSpan.FromHours(14)
            ? offset
            : null;
    }

    /// <summary>The id of the server's zone, where what it calls itself is one that this machine knows.</summary>
    /// <param name="status">The answer of the diagnostics.</param>
    public string? ZoneOf(JsonElement? status)
    {
        if (
            status is not { } answer
            || FoundIds.Find(answer, "TimeZone") is not { ValueKind: JsonValueKind.String } name
            || name.GetString()?.Trim() is not { Length: > 0 } text
        )
        {
            return null;
        }

        // Shown is the id that this machine knows, never what the server sent.
        return Zones
                .Select(zone => zone.Iana)
                .Concat(TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id))
                .FirstOrDefault(id => id.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? Zones
                .FirstOrDefault(zone =>
                    new[] { "", " Standard Time", " Daylight Time", " Summer Time" }.Any(end =>
                        text.Equals(zone.Windows + end, StringComparison.OrdinalIgnoreCase)
                    )
                )
                .Iana;
    }

    /// <summary>Well-known zones that are at this distance from UTC today.</summary>
    public IReadOnlyList<string> ZonesAt(TimeSpan offset) =>
        [.. Zones.Select(zone => zone.Iana).Where(zone => IsAt(zone, offset))];

    /// <summary>True where the zone is at this distance from UTC today.</summary>
    public bool IsAt(string zone, TimeSpan offset) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
        && known.GetUtcOffset(_serverTime ?? time.GetUtcNow()) == offset;
}
