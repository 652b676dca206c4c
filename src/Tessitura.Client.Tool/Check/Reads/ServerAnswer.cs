using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>What came of one call.</summary>
internal sealed record ServerAnswer
{
    /// <summary>The status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The body, where it is JSON; null for an empty one.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>Why there is no answer, or none that can be read: a sentence without values; null where all is well.</summary>
    public string? Failure { get; init; }

    /// <summary>The server's clock when it answered.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>This machine's clock half-way between question and answer.</summary>
    public DateTimeOffset Asked { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>True where the service says in words that the caller has no right to it, whatever the status.</summary>
    public bool IsAccessDenied { get; init; }

    /// <summary>True where a web server or a proxy answered, and not the service.</summary>
    public bool IsPage { get; init; }
}
