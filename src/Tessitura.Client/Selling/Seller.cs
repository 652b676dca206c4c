namespace Tessitura.Client;

/// <summary>Where the seller's operations of one web session are carried out: its calls, its key and its turns.</summary>
internal sealed class Seller(Venue venue, SessionKeySource source, bool keyIsPrivate)
{
    private volatile bool _keyIsPrivate = keyIsPrivate;

    /// <summary>Calls after which the cart is still known.</summary>
    public RefitClients Clients { get; } = venue.CreateSellerClients(source);

    public ICartApi Cart => field ??= Clients.Create<ICartApi>();

    public ISessionApi Session => field ??= Clients.Create<ISessionApi>();

    public Venue Venue => venue;

    public TimeProvider Time => venue.Time;

    public ReservationOptions Options => venue.Options.Reservations;

    /// <summary>True while nobody else can have the key, so that the cart changes through this web session only.</summary>
    public bool KeyIsPrivate => _keyIsPrivate;

    public void ShareKey() => _keyIsPrivate = false;

    public ValueTask<SessionKey> GetKeyAsync(CancellationToken cancellationToken) => source.GetAsync(cancellationToken);

    /// <summary>Time for finding out about a call that may be sent again.</summary>
    public TimeBudget StartBudget(CancellationToken cancellationToken) =>
        new(Options.ReadBackTimeout, Time, cancellationToken);

    /// <summary>Time for looking what became of a write. One that is taken over from another process may have more time to come than one that ended here.</summary>
    public TimeBudget StartBudget(OpenWrite asked, CancellationToken cancellationToken)
    {
        var more = asked.UntilOver - Options.LateArrivalBound;
        return new(Options.ReadBackTimeout + (more > TimeSpan.Zero ? more : TimeSpan.Zero), Time, cancellationToken);
    }

    /// <summary>Waits for the session's other writes; the cart state in the result is then its own until it is disposed of.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        var key = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        var lease = venue.Carts.Rent(key);
        try
        {
            await lease.State.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            lease.Dispose();
            throw;
        }

        var turn = new Turn(this, key, lease);
        try
        {
            await turn.BeginAsync(cancellationToken).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads the cart before a write.</summary>
    /// <exception cref="NotAppliedException">The cart could not be read in time, so that <paramref name="operation"/> was not sent.</exception>
    public Task<Cart> ReadCartAsync(string operation, CancellationToken cancellationToken) =>
        ReadBeforeAsync(
            operation,
            async token => await Cart.GetAsync(cancellationToken: token).ConfigureAwait(false) ?? new Cart(),
            cancellationToken
        );

    /// <summary>Reads what must be known before a write: without knowing what is there, nothing is sent.</summary>
    /// <exception cref="NotAppliedException">It could not be read in time, so that <paramref name="operation"/> was not sent.</exception>
    public static async Task<T> ReadBeforeAsync<T>(
        string operation,
        Func<CancellationToken, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await read(cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
        {
            throw NotAppliedException.Of(operation, exception);
        }
    }
}
