using Refit;

namespace Tessitura.Client;

/// <summary>Everything that the calls to one configured server share.</summary>
internal sealed class Venue
{
    public Venue(TessituraOptions options, VenueCredentials credentials, HttpMessageHandler pipeline, TimeProvider time)
    {
        Options = options;
        Credentials = credentials;
        Pipeline = pipeline;
        Time = time;
        Address = new VenueAddress(options);
        Operations = new OperationFinder(Address);
        Json = new VenueJson(options, ServerTimeZone.Of(options, time));
        Reader = new ResponseReader(this);
        RefitSettings = TessituraRefitSettings.Create(this);
        Ledgers = new CartLedgers(time);
        Clients = CreateClients(null);
    }

    public TessituraOptions Options { get; }

    public VenueCredentials Credentials { get; }

    public HttpMessageHandler Pipeline { get; }

    public TimeProvider Time { get; }

    public VenueAddress Address { get; }

    public OperationFinder Operations { get; }

    public VenueJson Json { get; }

    public ResponseReader Reader { get; }

    public RefitSettings RefitSettings { get; }

    /// <summary>What is known of the carts of this server's web sessions.</summary>
    public CartLedgers Ledgers { get; }

    /// <summary>For calls that need no web session.</summary>
    public RefitClients Clients { get; }

    public RefitClients CreateClients(SessionKeySource? source) => new(this, new CallHandler(this, source));

    /// <summary>The same for the program's own calls, after which the ledger no longer knows the cart.</summary>
    public RefitClients CreateWatchedClients(SessionKeySource source) =>
        new(this, new CartWatchHandler(Ledgers, source, new CallHandler(this, source)));
}
