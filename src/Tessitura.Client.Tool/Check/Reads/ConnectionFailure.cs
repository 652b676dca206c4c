using System.Globalization;

namespace Tessitura.Client.Tool;

/// <summary>Says in a sentence why no answer came.</summary>
internal static class ConnectionFailure
{
    public static string Explain(TessituraException exception, TimeSpan timeout) =>
        Find<HttpRequestException>(exception)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "The name of the server is not known.",
            HttpRequestError.ConnectionError =>
                "The server cannot be reached: it is down, or nothing listens at this address.",
            HttpRequestError.SecureConnectionError =>
                "The encrypted connection (TLS) cannot be made: most often the server's certificate is not trusted by this machine, or is for another name.",
            HttpRequestError.ProxyTunnelError => "The proxy does not let the connection through.",
            not null => "The server broke off before an answer was complete.",
            null
                when Find<TimeoutException>(exception) is not null
                    || Find<OperationCanceledException>(exception) is not null => TooLate(timeout),
            null => "No answer came.",
        };

    public static string TooLate(TimeSpan timeout) =>
        string.Create(CultureInfo.InvariantCulture, $"No answer came within {timeout.TotalSeconds:0} seconds.");

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
