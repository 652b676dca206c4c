namespace Tessitura.Client;

/// <summary>Where the seller's operations of one web session are carried out: its calls, its key and the way to its ledger.</summary>
internal sealed class SessionDesk(Venue venue, SessionKeySource source, bool keyIsPrivate)
{
    private volatile bool _keyIsPrivate = keyIsPrivate;

    /// <summary>Calls that do not make the ledger forget the cart.</summary>
    public RefitClients Clients { get; } = venue.CreateClients(source);

    public ICartApi Cart => field ??= Clients.Create<ICartApi>();

    public ISessionApi Session => field ??= Clients.Create<ISessionApi>();

    public Venue Venue => venue;

    public TimeProvider Time => venue.Time;

    /// <summary>True while nobody else can have the key, so that the cart changes through this web session only.</summary>
    public bool KeyIsPrivate => _keyIsPrivate;

    public void ShareKey() => _keyIsPrivate = false;

    public ValueTask<SessionKey> GetKeyAsync(CancellationToken cancellationToken) => source.GetAsync(cancellationToken);

    /// <summary>Waits for the session's other writes; everything in the result is then its own until it is disposed of.</summary>
    public async Task<DeskVisit> EnterAsync(CancellationToken cancellationToken)
    {
        var key = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        var lease = venue.Ledgers.Rent(key);
        try
        {
            await lease.Ledger.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new DeskVisit(key, lease);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }
}
