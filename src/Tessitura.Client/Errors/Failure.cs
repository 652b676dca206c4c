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
    public string Message =>
        StatusCode is { } status ? $"{Operation} failed ({(int)status}): {Reason}" : $"{Operation} failed: {Reason}";
}
