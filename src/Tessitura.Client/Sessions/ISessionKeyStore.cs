namespace Tessitura.Client;

/// <summary>
/// Keeps the key of one visitor's web session; scoped. Register your own to keep it in a cookie or a database;
/// the default keeps it in memory for as long as the scope lives. It is called on threads of the pool, and one that throws
/// is not asked again by the same call: the caller gets its exception.
/// </summary>
public interface ISessionKeyStore
{
    /// <summary>The visitor's key, or null when no web session was opened yet.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Asked before a web session is opened: throws where the key could not be kept, such as in a cookie of an answer that
    /// has begun, so that none is opened in vain. By default every key is taken to be one that can be kept.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask EnsureCanSetAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Keeps the key of a web session just opened, in place of an earlier one. When this throws, the caller gets the exception, and the next call of the scope gives the same key again.</summary>
    /// <param name="key">The new key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default);

    /// <summary>Forgets the key, so that the visitor's next scope opens a new web session.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ClearAsync(CancellationToken cancellationToken = default);
}

internal sealed class InMemorySessionKeyStore : ISessionKeyStore
{
    private readonly object _gate = new();
    private SessionKey? _key;

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
