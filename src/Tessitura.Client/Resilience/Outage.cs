using System.Net;
using System.Text.Json;
using Polly;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>
/// Tells a service that is out from one that answers with a failure of one operation: only the first is a reason to leave
/// it alone altogether.
/// </summary>
internal static class Outage
{
    /// <summary>
    /// The network, a call without an answer in time, what gateways say in place of the service (502, 503, 504, and 408: it
    /// took too long), and a 500 that does not come from the service. 429 is none: whoever says it is alive, and
    /// <c>Retry-After</c> tells each call how long to wait; shutting everybody out would turn slow into never.
    /// </summary>
    public static bool IsShownBy(Outcome<HttpResponseMessage> outcome) =>
        outcome switch
        {
            { Exception: { } exception } => exception
                is HttpRequestException
                    or IOException
                    or TimeoutRejectedException,
            { Result: { StatusCode: HttpStatusCode.InternalServerError } response } => !IsOfTheService(
                response.Content
            ),
            { Result: { } response } => response.StatusCode
                is HttpStatusCode.RequestTimeout
                    or HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout,
            _ => false,
        };

    // A raw answer is not read before its caller does so: then its headers must do.
    private static bool IsOfTheService(HttpContent content) =>
        content is MemoryContent known
            ? SaysAnError(known.Text.Span.Trim(" \t\r\n"u8))
            : content.Headers.ContentLength is not 0
                && content.Headers.ContentType?.MediaType is "application/json" or "text/json" or "text/plain";

    /// <summary>The forms in which the service says what is wrong: a list of errors, one error, or a text, be it JSON or not. Pages and other people's JSON are none.</summary>
    private static bool SaysAnError(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty || body[0] is (byte)'<')
        {
            return false;
        }

        // A long list is cut off: its beginning is enough.
        var json = new Utf8JsonReader(body, isFinalBlock: false, default);
        try
        {
            if (!json.Read())
            {
                return false;
            }

            if (json.TokenType is JsonTokenType.StartArray && !json.Read())
            {
                return false;
            }

            return json.TokenType switch
            {
                JsonTokenType.String => json.ValueSpan.Length > 0,
                JsonTokenType.StartObject => HasMemberOfAnError(ref json),
                _ => false,
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // No JSON: a text of the service, unless it only began as JSON.
            return body[0] is not ((byte)'{' or (byte)'[' or (byte)'"');
        }
    }

    private static bool HasMemberOfAnError(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (
                json.ValueTextEquals("Description"u8)
                || json.ValueTextEquals("Code"u8)
                || json.ValueTextEquals("Details"u8)
                || json.ValueTextEquals("ErrorPath"u8)
            )
            {
                return true;
            }

            if (!json.TrySkip())
            {
                return false;
            }
        }

        return false;
    }
}
