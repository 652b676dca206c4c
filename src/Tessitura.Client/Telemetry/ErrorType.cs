using System.Globalization;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>The value of <c>error.type</c>: few different ones, named as OpenTelemetry and the runtime name them.</summary>
internal static class ErrorType
{
    /// <summary>Null when nothing failed.</summary>
    public static string? Of(int? status, Exception? exception) =>
        exception is not null ? Of(exception)
        : status >= 400 ? status.Value.ToString(CultureInfo.InvariantCulture)
        : null;

    private static string? Of(Exception exception) =>
        exception switch
        {
            CircuitOpenException => "circuit_open",
            ContractDeviation => "contract_deviation",
            HostFailure failure => failure.Cause.GetType().FullName,
            TimeoutException or TimeoutRejectedException => "timeout",
            HttpRequestException http => Of(http.HttpRequestError) ?? exception.GetType().FullName,
            _ => exception.GetType().FullName,
        };

    private static string? Of(HttpRequestError error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => "name_resolution_error",
            HttpRequestError.ConnectionError => "connection_error",
            HttpRequestError.SecureConnectionError => "secure_connection_error",
            HttpRequestError.HttpProtocolError => "http_protocol_error",
            HttpRequestError.ResponseEnded => "response_ended",
            HttpRequestError.InvalidResponse => "invalid_response",
            HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
            _ => null,
        };
}
