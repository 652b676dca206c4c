using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>An address that the server listens on, such as <c>http://0.0.0.0:5005</c>.</summary>
internal static class ListenAddress
{
    /// <summary>What is wrong with it, as a sentence; null for nothing.</summary>
    public static string? ProblemOf(string text)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return $"'{text}' is no address to listen on; http://127.0.0.1:5005 is one.";
        }

        return address.Scheme != Uri.UriSchemeHttp || address.IsUnixPipe || address.IsNamedPipe
                ? $"'{text}' must begin with http://; the simulator has no certificate."
            : address.PathBase.Length > 0 ? $"'{text}' must have no path; the service has one of its own."
            : address.Host == "localhost" && address.Port == 0
                ? $"'{text}' cannot take a free port; http://127.0.0.1:0 can."
            : null;
    }

    /// <summary>Where a client on this machine reaches what listens on it.</summary>
    public static Uri Reachable(string text)
    {
        var address = BindingAddress.Parse(text);
        var isAny =
            address.Host is "*" or "+"
            || (
                IPAddress.TryParse(address.Host, out var ip)
                && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            );
        return new UriBuilder(Uri.UriSchemeHttp, isAny ? "127.0.0.1" : address.Host, address.Port).Uri;
    }
}
