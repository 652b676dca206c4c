namespace Tessitura.Client;

/// <summary>
/// A write in a web session that no operation of the seller's makes: of the program's own calls through <see cref="ICartApi"/>,
/// of an interface of its own, or of another client over the same handlers. After it the cart is no longer known.
/// </summary>
internal readonly struct RawCartWrite
{
    private readonly CartStates _carts;
    private readonly SessionKey _key;
    private readonly bool _mayAdd;

    private RawCartWrite(CartStates carts, SessionKey key, bool mayAdd) =>
        (_carts, _key, _mayAdd) = (carts, key, mayAdd);

    /// <summary>Finds it in a request; null where it is none.</summary>
    /// <param name="carts">The server's.</param>
    /// <param name="request">The request.</param>
    /// <param name="address">Its address.</param>
    /// <param name="state">Its call.</param>
    /// <param name="key">The key that the address has the marker for; where it has none, the key may stand in it.</param>
    public static RawCartWrite? Find(
        CartStates carts,
        HttpRequestMessage request,
        Uri address,
        CallState state,
        SessionKey? key = null
    )
    {
        if (state.IsSeller || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
        {
            return null;
        }

        var path = address.OriginalString;
        if ((key ?? KeyIn(path)) is not { } session)
        {
            return null;
        }

        var mayAdd =
            request.Method == HttpMethod.Post
            && (
                path.Contains("/Web/Cart/", StringComparison.OrdinalIgnoreCase)
                || path.Contains("/LoadOrder/", StringComparison.OrdinalIgnoreCase)
            );
        return new RawCartWrite(carts, session, mayAdd);
    }

    /// <summary>It is going to be sent: that is noted here, and where other processes see it.</summary>
    /// <exception cref="HostFailure">It could not be noted, so it must not be sent.</exception>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _carts.SeeRawWrite(_key, _mayAdd, begins: true, isOver: false);
        try
        {
            await NoteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _carts.SeeRawWrite(_key, _mayAdd, begins: false, isOver: true);
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new HostFailure(exception);
        }
    }

    /// <summary>It has ended.</summary>
    /// <param name="isOver">Nothing of it comes later.</param>
    public async Task EndAsync(bool isOver)
    {
        _carts.SeeRawWrite(_key, _mayAdd, begins: false, isOver);
        try
        {
            await NoteAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The call has ended as it did, and the note that is there says more than has happened.
            _carts.Notes!.Failed(exception);
        }
    }

    private async Task NoteAsync(CancellationToken cancellationToken)
    {
        if (_mayAdd && _carts.Notes is { } notes)
        {
            using var lease = _carts.Rent(_key);
            await notes.WriteAsync(_key, lease.State, cancellationToken).ConfigureAwait(false);
        }
    }

    private static SessionKey? KeyIn(string path) =>
        SessionKey.TryCreate(
            Uri.UnescapeDataString(SegmentAfter(path, "/Web/Cart/") ?? SegmentAfter(path, "/Web/Session/") ?? ""),
            out var key
        )
            ? key
            : null;

    private static string? SegmentAfter(string path, string start)
    {
        var at = path.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = path.AsSpan(at + start.Length);
        var end = rest.IndexOfAny('/', '?');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
