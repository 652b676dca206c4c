using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Where a Tessitura server is, who calls it, and how patiently. Read once, at the first use; only <see cref="Credentials"/> follow a configuration that is reloaded.</summary>
public sealed class TessituraOptions
{
    /// <summary>Root of the service with its path, such as <c>https://tickets.example.org/TessituraService</c> (up to version 15) or <c>https://tickets.example.org/tessitura/api</c> (16). Https, unless the host is this machine or <see cref="AllowInsecureHttp"/> says otherwise.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>What every call carries as HTTP Basic credentials. When the configuration they come from is reloaded, the next call carries the new ones; a change that is not valid is logged as an error, and the earlier ones stay.</summary>
    public TessituraCredentials Credentials { get; set; } = new();

    /// <summary>Version of the server; default 15. Request members that it does not have are left out, operations that it does not have are refused before anything is sent.</summary>
    public TessituraVersion Version { get; set; } = TessituraVersion.V15;

    /// <summary>Zone of the server, in which it means dates without an offset; default: the zone of this machine, with a warning in the log where that is UTC. Set it to UTC where the server means UTC.</summary>
    public TimeZoneInfo ServerTimeZone
    {
        get => IsServerTimeZoneSet ? field! : TimeZoneInfo.Local;
        set
        {
            field = value;
            IsServerTimeZoneSet = true;
        }
    }

    /// <summary>Whether somebody has named the zone, be it that of this machine.</summary>
    internal bool IsServerTimeZoneSet { get; private set; }

    /// <summary>Permits <c>http://</c> to other machines, which shows password and session keys to the network; default false.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>What a new web session is opened with when the caller says nothing.</summary>
    public SessionRequest Session { get; set; } = new();

    /// <summary>How long a call may take.</summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>Whether answers to reads are reused; default no.</summary>
    public CachingOptions Caching { get; set; } = new();

    /// <summary>How long the SDK looks for the truth after a write to the cart ended unclearly.</summary>
    public ReservationOptions Reservations { get; set; } = new();

    /// <summary>How long a checkout is followed.</summary>
    public CheckoutOptions Checkout { get; set; } = new();

    /// <summary>The longest answer that is read, in bytes; default 64 MB, at most 1 GB. A longer one ends as <see cref="TessituraContractException"/>.</summary>
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>JSON metadata for models of your own interfaces, such as <c>MyJsonContext.Default</c>; default none.</summary>
    public IJsonTypeInfoResolver? TypeInfoResolver { get; set; }

    /// <summary>What of a configuration section could not be taken over; the validator reports it with everything else.</summary>
    internal List<string> ConfigurationFailures { get; } = [];
}
