using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>What visitors get to know of a failure: what the service says in its own form, and nothing of any other text.</summary>
internal static class ServiceErrors
{
    public static ServiceError Neutral(int status) => new(status, DescriptionOf(status));

    /// <summary>An answer that is a failure.</summary>
    /// <param name="status">Status of the answer.</param>
    /// <param name="body">Its body; empty when it could not be read whole.</param>
    /// <param name="mask">Takes out what a visitor must not see.</param>
    public static ServiceError Of(int status, ReadOnlyMemory<byte> body, ErrorMask mask)
    {
        if (StatusFor(status) != status)
        {
            return Neutral(StatusFor(status));
        }

        var errors = Parse(body);
        return errors.Count == 0 ? Neutral(status) : new ServiceError(status, mask.Apply(errors));
    }

    /// <summary>A call that got no answer, or whose session could not be opened: what the service says of that is about this server, not about the visitor.</summary>
    public static ServiceError Of(TessituraException failure) =>
        Neutral(
            failure switch
            {
                { StatusCode: { } answered } when (int)answered is 429 or >= 500 => (int)answered,
                // Nothing was sent, so nothing was done: asking again is safe.
                TessituraUnavailableException { MayHaveBeenApplied: false } => StatusCodes.Status503ServiceUnavailable,
                TessituraUnavailableException { InnerException: TimeoutException or OperationCanceledException } =>
                    StatusCodes.Status504GatewayTimeout,
                _ => StatusCodes.Status502BadGateway,
            }
        );

    /// <summary>
    /// A refusal of this server's own credentials or rights is no business of the visitor: a browser would ask for a
    /// password that the visitor does not have. A redirect would name an address inside.
    /// </summary>
    private static int StatusFor(int status) =>
        status switch
        {
            401 or 403 or 407 => StatusCodes.Status502BadGateway,
            >= 400 and < 600 => status,
            _ => StatusCodes.Status502BadGateway,
        };

    private static List<ErrorMessage> Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind is JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(Read).OfType<ErrorMessage>()]
                : [.. new[] { Read(json.RootElement) }.OfType<ErrorMessage>()];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A page, a text, nothing, or JSON with half a character: not the service's form of an error.
            return [];
        }
    }

    private static ErrorMessage? Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var error = new ErrorMessage
        {
            Code = TextOf(json, nameof(ErrorMessage.Code)),
            Description = TextOf(json, nameof(ErrorMessage.Description)),
            ErrorPath = TextOf(json, nameof(ErrorMessage.ErrorPath)),
        };
        return error is { Code: null, Description: null } ? null : error;
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string DescriptionOf(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => "There is nothing here.",
            StatusCodes.Status429TooManyRequests => "The ticketing service has too much to do; try again later.",
            StatusCodes.Status503ServiceUnavailable => "The ticketing service is not available; try again later.",
            StatusCodes.Status504GatewayTimeout => "The ticketing service did not answer in time.",
            >= 500 => "The ticketing service did not answer usably.",
            _ => "The ticketing service refused the call.",
        };
}
