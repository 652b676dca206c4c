using System.Net;

namespace Tessitura.Client;

/// <summary>What is known of a call that failed, ready to be shown.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="StatusCode">Status, when there was an answer.</param>
/// <param name="Errors">What the service said.</param>
/// <param name="Reason">One sentence without address, key, credential or body.</param>
internal sealed record Failure(
    string Operation,
    HttpStatusCode? StatusCode,
    IReadOnlyList<ErrorMessage> Errors,
    string Reason
)
{
    /// <summary>One that a caller makes: the service's first word is the reason where there is one, as in one that was read.</summary>
    public static Failure Told(
        string operation,
        HttpStatusCode? statusCode,
        IReadOnlyList<ErrorMessage>? errors,
        string reason
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        errors = [.. errors ?? []];
        return new(operation, statusCode, errors, ErrorText.FirstOf(errors) ?? reason);
    }

    public string Message =>
        StatusCode is { } status ? $"{Operation} failed ({(int)status}): {Reason}" : $"{Operation} failed: {Reason}";
}
