namespace Kiosk;

/// <summary>The time at the server: deadlines are told in it, and a kiosk's own clock may be wrong.</summary>
internal sealed class ServerClock(TimeSpan ahead, TimeSpan offset, string zone)
{
    /// <summary>The zone in which the server means its times.</summary>
    public string Zone => zone;

    public DateTimeOffset Now => DateTimeOffset.UtcNow.ToOffset(offset) + ahead;

    public static async Task<ServerClock> ReadAsync(IDiagnosticsApi diagnostics, CancellationToken stop)
    {
        var status = await diagnostics.GetStatusAsync(stop);
        var now = DateTimeOffset.Now;
        var there = status.TimeStamp ?? now;
        return new ServerClock(there - now, there.Offset, status.TimeZone ?? "the theatre's time");
    }
}
