namespace Tessitura.Client;

internal sealed class InMemorySessionKeyStore(SessionKey? key = null) : ISessionKeyStore
{
    private readonly object _gate = new();
    private SessionKey? _key = key;

    public ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new(_key);
        }
    }

    public ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default) => Replace(key);

    public ValueTask ClearAsync(CancellationToken cancellationToken = default) => Replace(null);

    private ValueTask Replace(SessionKey? key)
    {
        lock (_gate)
        {
            _key = key;
        }

        return ValueTask.CompletedTask;
    }
}
