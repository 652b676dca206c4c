using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>The faults as switches and forms write them, such as <c>applied-then-no-answer</c> or <c>status:503</c>.</summary>
internal static class FaultNames
{
    private const string AfterApplying = "applied-then-";
    private const string Drift = "drift";

    private static readonly Dictionary<string, DriftKind> _driftKinds = Enum.GetValues<DriftKind>()
        .ToDictionary(kind => Kebab(kind), StringComparer.Ordinal);

    // A number after the colon is a status, or a time in seconds.
    private static readonly Dictionary<string, Func<double?, Fault>> _faults = new(StringComparer.Ordinal)
    {
        ["status"] = number => Fault.StatusWithJson(Status(number, 500)),
        ["status-html"] = number => Fault.StatusWithHtml(Status(number, 502)),
        ["status-empty"] = number => Fault.StatusWithoutBody(Status(number, 503)),
        ["delay"] = number => Fault.Delay(Seconds(number, 1)),
        ["closed"] = Without(Fault.ClosedBeforeApplying),
        ["applied-then-no-answer"] = Without(Fault.AppliedThenNoAnswer),
        ["applied-late"] = number => Fault.AppliedLate(Seconds(number, 1)),
        ["applied-when-released"] = Without(Fault.AppliedWhenReleased),
        ["truncated"] = Without(Fault.Truncated),
        ["malformed-json"] = Without(Fault.MalformedJson),
        ["slow-body"] = number => Fault.SlowBody(Seconds(number, 1) / ServerResponse.Pieces),
        ["web-page"] = Without(Fault.WrongContentType),
        ["expired-session"] = Without(Fault.ExpiredSession),
        ["locked-order"] = Without(Fault.LockedOrder),
        ["seat-server-down"] = Without(Fault.SeatServerDown),
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. _faults.Keys];

    /// <summary>Every name, for the help and for the sentence about a wrong one.</summary>
    public static string All { get; } = string.Join(", ", Names.Append("drift:renamed:Member"));

    /// <summary>The kinds of drift, for the sentence about a wrong one.</summary>
    public static string DriftKinds { get; } = string.Join(", ", _driftKinds.Keys);

    /// <summary>Reads one fault; null where the text is none.</summary>
    public static Fault? Parse(string text)
    {
        var parts = text.Split(':', 2);
        if (parts[0] == Drift)
        {
            return parts.Length == 2 ? ParseDrifts(parts[1]) : null;
        }

        double? number = null;
        if (parts.Length == 2)
        {
            if (!double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            number = value;
        }

        try
        {
            return _faults.TryGetValue(parts[0], out var create) ? create(number)
                : parts[0].StartsWith(AfterApplying, StringComparison.Ordinal)
                && _faults.TryGetValue(parts[0][AfterApplying.Length..], out create)
                    ? create(number).AfterApplying()
                : null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The text that <see cref="Parse"/> reads as this fault.</summary>
    public static string Of(Fault fault) =>
        (fault is { IsApplied: true, Status: > 0 } ? AfterApplying : "")
        + fault.Kind switch
        {
            FaultKind.StatusWithJson => WithNumber("status", fault.Status),
            FaultKind.StatusWithHtml => WithNumber("status-html", fault.Status),
            FaultKind.StatusWithoutBody => WithNumber("status-empty", fault.Status),
            FaultKind.WrongContentType => "web-page",
            FaultKind.ClosedBeforeApplying => "closed",
            FaultKind.AppliedLate when fault.Time == Timeout.InfiniteTimeSpan => "applied-when-released",
            FaultKind.SlowBody => WithNumber("slow-body", (fault.Time * ServerResponse.Pieces).TotalSeconds),
            FaultKind.Delay or FaultKind.AppliedLate => WithNumber(Kebab(fault.Kind), fault.Time.TotalSeconds),
            FaultKind.Drift => $"{Drift}:"
                + string.Join(',', fault.MemberDrifts.Select(drift => $"{Kebab(drift.Kind)}:{drift.Member}")),
            _ => Kebab(fault.Kind),
        };

    // NumberAsText is number-as-text.
    private static string Kebab(Enum kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string WithNumber(string name, double number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");

    /// <summary>Why a text that means a drift is none; null for other texts.</summary>
    public static string? ExplainDrift(string text) =>
        text == Drift || text.StartsWith(Drift + ":", StringComparison.Ordinal)
            ? $"A drift is drift:KIND:MEMBER, several are parted by commas (drift:renamed:Description,null:Season.Id). Kinds: {DriftKinds}."
            : null;

    private static Fault? ParseDrifts(string text)
    {
        var drifts = new List<MemberDrift>();
        foreach (var part in text.Split(','))
        {
            if (
                part.Split(':') is not [var kind, { Length: > 0 } member]
                || !_driftKinds.TryGetValue(kind, out var known)
            )
            {
                return null;
            }

            drifts.Add(new MemberDrift(known, member));
        }

        return Fault.Drifts([.. drifts]);
    }

    private static Func<double?, Fault> Without(Fault fault) =>
        number => number is null ? fault : throw new ArgumentException($"{fault.Kind} takes no number.");

    private static int Status(double? number, int byDefault) => checked((int)(number ?? byDefault));

    private static TimeSpan Seconds(double? number, double byDefault) => TimeSpan.FromSeconds(number ?? byDefault);
}
