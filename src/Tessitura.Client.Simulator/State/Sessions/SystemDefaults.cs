using System.Collections.Frozen;
using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>The settings of the server, as the rules use them and as GetDefault tells them.</summary>
internal static class SystemDefaults
{
    public const string Organization = "IMPRESARIO";
    public const int WebBatchId = 9001;
    public const int LoginAttempts = 5;

    public static TimeSpan LockoutTime { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a session may be idle until the lock of its order is broken.</summary>
    public static TimeSpan OrderLockTimeout { get; } = TimeSpan.FromMinutes(20);

    public static TimeSpan LoginTokenLifetime { get; } = TimeSpan.FromHours(24);

    public static TimeSpan CleanUpCycle { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The settings that have a name on the wire.</summary>
    public static FrozenDictionary<string, string> For(Catalogue catalogue) =>
        new Dictionary<string, string>
        {
            ["COMPANY_NAME"] = catalogue.TheaterName,
            ["DISCONNECT_ON_LOGOUT"] = "True",
            ["ENFORCE_SEAT_LIMIT_FOR_ORDERS"] = "Yes",
            ["LOGIN_ATTEMPTS"] = Number(LoginAttempts),
            ["LOGIN_LOCKOUT_MINUTES"] = Number(LockoutTime.TotalMinutes),
            ["Order Lock Timeout"] = Number(OrderLockTimeout.TotalMinutes),
            ["Reserve Held Seats"] = "Yes",
            ["TRANSACT_AS_HOUSEHOLD_ORDER"] = "No",
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
