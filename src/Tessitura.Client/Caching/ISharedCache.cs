using Microsoft.Extensions.Caching.Distributed;

namespace Tessitura.Client;

/// <summary>
/// What several servers of one application share, so that one call brings an answer for all, and a sale on one is seen by
/// the others. The package Tessitura.Client.Redis has one; another is registered with <c>AddSingleton&lt;ISharedCache&gt;</c>,
/// or keyed for a named server. Names are hashes and tell nothing.
/// </summary>
/// <remarks>
/// Whatever fails throws, and the SDK goes on without for <see cref="CachingOptions.RetryDelay"/>, or until it is told
/// that the cache is back.
/// </remarks>
public interface ISharedCache
{
    /// <summary>True when <see cref="TryLockAsync"/> really keeps the others out, so that it is worth waiting for.</summary>
    bool CanLock { get; }

    /// <summary>Reads values, in one round trip where the store can.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>One for each name, in their order; null where there is none.</returns>
    Task<IReadOnlyList<SharedValue?>> GetAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Keeps a value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; it does not change afterwards.</param>
    /// <param name="lifetime">How long it is kept.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SetAsync(string name, ReadOnlyMemory<byte> value, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Takes a lock that nobody has; it ends by itself when this process does.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The lock, released when disposed of; null when another has it.</returns>
    Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken);

    /// <summary>Tells all servers that listen, this one too.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="message">What is told.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task PublishAsync(string channel, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Listens to a channel; returns at once, and connects when it can.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <param name="received">Called for each message.</param>
    /// <param name="connected">Called when listening begins, and each time it begins anew after messages may have been lost.</param>
    /// <returns>Ends the listening when disposed of.</returns>
    IDisposable Subscribe(string channel, Action<ReadOnlyMemory<byte>> received, Action connected);
}

/// <summary>A value that is shared.</summary>
/// <param name="Bytes">The value.</param>
/// <param name="Remaining">How long it will still be kept, which tells its age by one clock for all; null where the store does not say.</param>
public sealed record SharedValue(ReadOnlyMemory<byte> Bytes, TimeSpan? Remaining);

/// <summary>A host's <see cref="IDistributedCache"/>: it can read and write, and neither lock nor tell.</summary>
internal sealed class DistributedCacheAdapter(IDistributedCache cache) : ISharedCache
{
    public bool CanLock => false;

    public async Task<IReadOnlyList<SharedValue?>> GetAsync(
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    )
    {
        var values = await Task.WhenAll(names.Select(name => cache.GetAsync(name, cancellationToken)))
            .ConfigureAwait(false);
        return Array.ConvertAll(values, value => value is null ? null : new SharedValue(value, null));
    }

    public Task SetAsync(
        string name,
        ReadOnlyMemory<byte> value,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    ) =>
        cache.SetAsync(
            name,
            value.ToArray(),
            new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime },
            cancellationToken
        );

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable?>(null);

    public Task PublishAsync(string channel, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public IDisposable Subscribe(string channel, Action<ReadOnlyMemory<byte>> received, Action connected) =>
        Nothing.Instance;

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose() { }
    }
}
