namespace Tessitura.Client;

/// <summary>Reckoning with timestamps of a clock that nobody can set.</summary>
internal static class Timestamps
{
    /// <summary>The timestamp so much later than another, or earlier.</summary>
    public static long Shift(this TimeProvider time, long timestamp, TimeSpan by) =>
        timestamp + (long)(by.TotalSeconds * time.TimestampFrequency);
}
