namespace Tessitura.Client.Simulator;

/// <summary>The server's clock: the time of the injected provider in the server's zone.</summary>
internal sealed class SimulatorClock(TimeProvider time, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);

    /// <summary>So many days after the day of <paramref name="start"/>, at this time on the server's wall.</summary>
    public DateTimeOffset WallTime(DateTimeOffset start, int days, TimeOnly time) =>
        WallTime(DateOnly.FromDateTime(start.DateTime).AddDays(days), time);

    /// <summary>This time on the server's wall on a day of the calendar.</summary>
    public DateTimeOffset WallTime(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
