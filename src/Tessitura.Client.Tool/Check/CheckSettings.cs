namespace Tessitura.Client.Tool;

/// <summary>What the command line asks for.</summary>
internal sealed record CheckSettings
{
    public static readonly TimeSpan DefaultPace = TimeSpan.FromMilliseconds(200);
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The service's root, without user, query and fragment.</summary>
    public required Uri Server { get; init; }

    public string? UserName { get; init; }

    public string? UserGroup { get; init; }

    public string? Location { get; init; }

    /// <summary>The performance whose seats, prices and zones are read; null takes the next one that a search finds.</summary>
    public int? PerformanceId { get; init; }

    /// <summary>True to open one web session, and to read it and its empty cart.</summary>
    public bool WithSession { get; init; }

    /// <summary>The server's own description, a file or an address; null without.</summary>
    public string? Description { get; init; }

    /// <summary>Pause between two calls.</summary>
    public TimeSpan Pace { get; init; } = DefaultPace;

    /// <summary>Longest wait for one answer, repetitions included.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    public bool AllowInsecureHttp { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The file for the report in Markdown; null without.</summary>
    public string? Markdown { get; init; }

    /// <summary>The server, as it may be shown.</summary>
    public string ShownServer =>
        Server.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
}
