using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>
/// Who may use the page and the control endpoints, which have no password: programs and pages of this machine. A web page
/// of another site must not, although its browser runs here.
/// </summary>
internal sealed class ControlAccess(SimulatorOptions options)
{
    /// <summary>Why a request is refused, as a sentence; null where it is not.</summary>
    public string? RefusalOf(HttpRequest request)
    {
        var connection = request.HttpContext.Connection;
        if (!options.AllowRemote && !IsFromHere(connection))
        {
            return "The simulator's page and control endpoints answer to this machine only; --allow-remote lets others in.";
        }

        // A name that somebody else points to this machine makes their page one of the same origin.
        if (!options.AllowRemote && !IsOwnHost(request.Host.Host, connection))
        {
            return "The simulator's page and control endpoints are reached by localhost or by the address of this machine, "
                + "not by another host name; --allow-remote lets any name in.";
        }

        return IsHarmless(request.Method) || !IsFromOtherSite(request)
            ? null
            : "A web page of another site may not change the simulator; --cors names the origins that may.";
    }

    private static bool IsHarmless(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsFromHere(ConnectionInfo connection) =>
        connection.RemoteIpAddress is { } remote
        && (IPAddress.IsLoopback(remote) || remote.Equals(connection.LocalIpAddress));

    private static bool IsOwnHost(string host, ConnectionInfo connection) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (
            IPAddress.TryParse(host, out var address)
            && (IPAddress.IsLoopback(address) || address.Equals(Unmapped(connection.LocalIpAddress)))
        );

    // A socket for both kinds of addresses tells the old ones in the new form.
    private static IPAddress? Unmapped(IPAddress? address) =>
        address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private bool IsFromOtherSite(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site is not ("same-origin" or "none")
            : origin.Length > 0 && !origin.Equals($"http://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
