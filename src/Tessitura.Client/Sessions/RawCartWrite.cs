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

    /// <summary>It is going to be sent.</summary>
    public void Begin() => _carts.SeeRawWrite(_key, _mayAdd, begins: true, isOver: false);

    /// <summary>It has ended.</summary>
    /// <param name="isOver">Nothing of it comes later.</param>
    public void End(bool isOver) => _carts.SeeRawWrite(_key, _mayAdd, begins: false, isOver);

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
