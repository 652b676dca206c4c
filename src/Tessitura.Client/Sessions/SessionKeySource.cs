namespace Tessitura.Client;

/// <summary>
/// Gives the calls of one visitor their session key: from the store, or else from a web session opened once,
/// however many calls wait for it.
/// </summary>
internal sealed class SessionKeySource
{
    private readonly object _gate = new();
    private readonly Func<Task<SessionKey>> _find;
    private Task<SessionKey>? _key;

    /// <summary>The source of a web session whose key is known.</summary>
    public SessionKeySource(SessionKey key)
    {
        _key = Task.FromResult(key);
        _find = () => _key;
    }

    /// <summary>The source of a visitor who may have a web session already.</summary>
    public SessionKeySource(ISessionKeyStore store, Func<Task<SessionKey>> open) =>
        _find = () => FindOrOpenAsync(store, open);

    /// <summary>The key, if it was asked for already.</summary>
    public SessionKey? Known => _key is { IsCompletedSuccessfully: true } key ? key.GetAwaiter().GetResult() : null;

    public ValueTask<SessionKey> GetAsync(CancellationToken cancellationToken)
    {
        Task<SessionKey> key;
        lock (_gate)
        {
            // A failed attempt is not kept: those who waited for it see why, the next call tries again.
            if (_key is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _key = _find();
            }

            key = _key;
        }

        // One caller that gives up must not take the web session away from the others.
        return key.IsCompletedSuccessfully
            ? new ValueTask<SessionKey>(key)
            : new ValueTask<SessionKey>(key.WaitAsync(cancellationToken));
    }

    private static async Task<SessionKey> FindOrOpenAsync(ISessionKeyStore store, Func<Task<SessionKey>> open)
    {
        if (await store.GetAsync(CancellationToken.None).ConfigureAwait(false) is { HasValue: true } kept)
        {
            return kept;
        }

        var opened = await open().ConfigureAwait(false);
        await store.SetAsync(opened, CancellationToken.None).ConfigureAwait(false);
        return opened;
    }
}
