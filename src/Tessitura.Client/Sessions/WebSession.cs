namespace Tessitura.Client;

/// <summary>
/// One visitor's web session: login, cart, seats and payment all hang on its key. What a seller does stands here, and
/// after a lost answer it finds out what happened; the service's own operations are one step further, in
/// <see cref="Api"/>. Safe for use by many threads. Disposing it frees what it holds here; it does not log out, and
/// reserved seats stay reserved until they expire.
/// </summary>
public partial interface IWebSession : IAsyncDisposable, IDisposable
{
    /// <summary>
    /// The service's own operations in this web session. They promise nothing about a write whose answer is lost: whether it
    /// was carried out is then yours to find out. Sell through the operations of <see cref="IWebSession"/>.
    /// </summary>
    IWebSessionApi Api { get; }

    /// <summary>Reads the cart: what is in it, what it costs and what is paid.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The cart; one without products and amounts when the service has none yet.</returns>
    /// <exception cref="SessionExpiredException">The web session is gone, and its cart with it.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<Cart> GetCartAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads what is still to be paid for the cart, in the currency of the server: fees are in it, and payments are taken
    /// off. It is the amount of a checkout that pays for everything.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The amount, below 0 where money is to be given back; 0 when there is no cart yet.</returns>
    /// <exception cref="TessituraContractException">The server has a cart and does not say what is due.</exception>
    /// <exception cref="SessionExpiredException">The web session is gone, and its cart with it.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<decimal> GetAmountDueAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the calls of a Refit interface of your own in this web session: <c>@sessionKey</c> in its paths is filled in.</summary>
    /// <typeparam name="T">The interface; Refit's generator has implemented it at compile time.</typeparam>
    /// <exception cref="InvalidOperationException">Refit's generator did not run where the interface is declared.</exception>
    T For<T>()
        where T : class;

    /// <summary>
    /// The key. A web session from a service scope has none before its first call: see <see cref="GetKeyAsync"/>. Who has the
    /// key can change the cart, so from now on the safe operations, such as <see cref="ReserveTicketsAsync"/>, read the cart
    /// before they write.
    /// </summary>
    /// <exception cref="InvalidOperationException">No call was made yet.</exception>
    SessionKey GetKey();

    /// <summary>The key, from the store or from a web session opened now; with the same effect as <see cref="GetKey"/>.</summary>
    /// <param name="cancellationToken">Ends the wait, not the opening that others may wait for.</param>
    /// <exception cref="TessituraException">The web session could not be opened.</exception>
    /// <exception cref="Exception">Whatever the scope's <see cref="ISessionKeyStore"/> throws.</exception>
    ValueTask<SessionKey> GetKeyAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends any request through the whole pipeline and gives the answer as it comes, failed or not.</summary>
    /// <param name="request">Its address is a path below the base address, with <c>@sessionKey</c> where the key goes, such as <c>/Web/Cart/@sessionKey</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer; its body is not read yet, and it is yours to dispose of.</returns>
    /// <exception cref="ArgumentException">The address lies outside the base address.</exception>
    /// <exception cref="TessituraUnavailableException">No answer came.</exception>
    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession : IWebSession
{
    private readonly SessionKeySource _source;
    private readonly ISessionKeyStore? _store;
    private readonly RefitClients _clients;
    private readonly Seller _seller;

    internal WebSession(Venue venue, SessionKeySource source, ISessionKeyStore? store, bool keyIsPrivate)
    {
        _source = source;
        _store = store;
        _clients = venue.CreateClients(source);
        _seller = new Seller(venue, source, keyIsPrivate);
        Api = new Resources(_clients.Create<ISessionApi>(), _clients.Create<ICartApi>());
    }

    public IWebSessionApi Api { get; }

    public async Task<Cart> GetCartAsync(CancellationToken cancellationToken = default) =>
        await Api.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false) ?? new Cart();

    public async Task<decimal> GetAmountDueAsync(CancellationToken cancellationToken = default)
    {
        var cart = await GetCartAsync(cancellationToken).ConfigureAwait(false);
        return cart.BalanceToCharge
            ?? (
                cart is { Id: 0, Products.Count: 0 }
                    ? 0
                    : throw new TessituraContractException("Cart.Get", "$.BalanceToCharge")
            );
    }

    public T For<T>()
        where T : class => _clients.Create<T>();

    public SessionKey GetKey()
    {
        _seller.ShareKey();
        return _source.Known
            ?? throw new InvalidOperationException(
                "This web session has no key before its first call; await GetKeyAsync to open it now."
            );
    }

    public ValueTask<SessionKey> GetKeyAsync(CancellationToken cancellationToken = default)
    {
        _seller.ShareKey();
        return _source.GetAsync(cancellationToken);
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken = default
    ) => _clients.SendAsync(request, cancellationToken);

    public void Dispose()
    {
        // Nothing is held beyond memory: the connections are the venue's. A scope that is left synchronously must not fail.
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed record Resources(ISessionApi Session, ICartApi Cart) : IWebSessionApi;
}
