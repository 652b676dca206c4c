using System.Net;

namespace SeatPicker;

/// <summary>How the shop stands in the network; section "Hosting" of the configuration. Whatever is not said here the framework's own settings say, such as <c>AllowedHosts</c> and <c>Urls</c>.</summary>
internal sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>Addresses of the proxies in front: only what they say about the visitor's address and scheme is believed.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>Networks of such proxies, such as <c>10.0.0.0/8</c>.</summary>
    public string[] KnownNetworks { get; set; } = [];

    /// <summary>How many proxies stand one behind the other.</summary>
    public int Proxies { get; set; } = 1;

    /// <summary>Sends visitors who come over http to https, and has browsers remember it; not in Development.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>The port of https as visitors see it; null where the shop listens on it itself.</summary>
    public int? HttpsPort { get; set; }

    /// <summary>For how long browsers remember.</summary>
    public int HstsDays { get; set; } = 180;

    /// <summary>Where the keys of cookies and order addresses are kept; without it and without Redis, where the framework finds a place.</summary>
    public string? KeysFolder { get; set; }

    /// <summary>Where Redis is, such as <c>redis:6379</c>: several servers are one shop then.</summary>
    public string? Redis { get; set; }

    /// <summary>What cannot be used, each as a sentence.</summary>
    public IEnumerable<string> Failures()
    {
        foreach (var proxy in KnownProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return $"Hosting:KnownProxies has '{proxy}'; allowed are IP addresses.";
        }

        foreach (var network in KnownNetworks.Where(network => !IPNetwork.TryParse(network, out _)))
        {
            yield return $"Hosting:KnownNetworks has '{network}'; allowed are networks such as 10.0.0.0/8.";
        }

        if (Proxies < 1)
        {
            yield return $"Hosting:Proxies is {Proxies}; allowed is 1 and more.";
        }

        if (HttpsPort is < 1 or > 65_535)
        {
            yield return $"Hosting:HttpsPort is {HttpsPort}; allowed is 1 to 65535.";
        }

        if (HstsDays < 1)
        {
            yield return $"Hosting:HstsDays is {HstsDays}; allowed is 1 and more.";
        }
    }
}
