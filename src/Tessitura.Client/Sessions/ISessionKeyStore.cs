namespace Tessitura.Client;

/// <summary>
/// Keeps the key of one visitor's web session; scoped. Register your own to keep it in a cookie or a database;
/// the default keeps it in memory for as long as the scope lives.
/// </summary>
public interface ISessionKeyStore
{
    /// <summary>The visitor's key, or null when no web session was opened yet.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps the key of a web session just opened, in place of an earlier one.</summary>
    /// <param name="key">The new key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default);

    /// <summary>Forgets the key, so that the visitor's next scope opens a new web session.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ClearAsync(CancellationToken cancellationToken = default);
}
