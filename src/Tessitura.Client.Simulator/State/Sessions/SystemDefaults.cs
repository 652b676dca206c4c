namespace Tessitura.Client.Simulator;

/// <summary>The settings of the server that the rules use; the table SystemDefaults tells the same.</summary>
internal static class SystemDefaults
{
    public const string Organization = "IMPRESARIO";
    public const int WebBatchId = 9001;
    public const int LoginAttempts = 5;

    public static TimeSpan LockoutTime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session may be idle until the lock of its order is broken.</summary>
    public static TimeSpan OrderLockTimeout { get; } = TimeSpan.FromMinutes(20);

    public static TimeSpan LoginTokenLifetime { get; } = TimeSpan.FromHours(24);

    public static TimeSpan LongestHold { get; } = TimeSpan.FromDays(1);

    public static TimeSpan CleanUpCycle { get; } = TimeSpan.FromSeconds(60);
}
