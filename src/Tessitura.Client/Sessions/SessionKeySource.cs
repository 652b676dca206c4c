namespace Tessitura.Client;

/// <summary>
/// Gives the calls of one visitor their session key: from the store, or else from a web session opened once,
/// however many calls wait for it.
/// </summary>
internal sealed class SessionKeySource
{
    private readonly object _gate = new();
    private readonly ISessionKeyStore? _store;
    private readonly Func<Task<SessionKey>>? _open;

    // Open on the server, but not in the store yet. Read and written by the one search that is under way.
    private SessionKey _unkept;
    private Task<SessionKey>? _key;

    /// <summary>The source of a web session whose key is known.</summary>
    public SessionKeySource(SessionKey key) => _key = Task.FromResult(key);

    /// <summary>The source of a visitor who may have a web session already.</summary>
    public SessionKeySource(ISessionKeyStore store, Func<Task<SessionKey>> open) => (_store, _open) = (store, open);

    /// <summary>The key, if it was asked for already.</summary>
    public SessionKey? Known => _key is { IsCompletedSuccessfully: true } key ? key.GetAwaiter().GetResult() : null;

    public ValueTask<SessionKey> GetAsync(CancellationToken cancellationToken)
    {
        if (_key is { IsCompletedSuccessfully: true } known)
        {
            return new ValueTask<SessionKey>(known);
        }

        // One caller that gives up must not take the web session away from the others.
        return cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<SessionKey>(cancellationToken)
            : new ValueTask<SessionKey>(Search().WaitAsync(cancellationToken));
    }

    private Task<SessionKey> Search()
    {
        lock (_gate)
        {
            // A failed attempt is not kept: those who waited for it see why, the next call tries again.
            if (_key is null or { IsFaulted: true } or { IsCanceled: true })
            {
                // The store is the host's: its code may take long before it waits for anything, so it runs neither under
                // the lock nor on the thread of a caller who may give up.
                _key = Task.Run(FindOrOpenAsync);

                // All who wait may give up before it fails.
                _key.ObserveFailure();
            }

            return _key;
        }
    }

    private async Task<SessionKey> FindOrOpenAsync()
    {
        var store = _store!;
        if (!_unkept.HasValue)
        {
            if (await store.GetAsync(CancellationToken.None).ConfigureAwait(false) is { HasValue: true } kept)
            {
                return kept;
            }

            await store.EnsureCanSetAsync(CancellationToken.None).ConfigureAwait(false);
            _unkept = await _open!().ConfigureAwait(false);
        }

        var opened = _unkept;
        await store.SetAsync(opened, CancellationToken.None).ConfigureAwait(false);
        return opened;
    }
}
