using Microsoft.Extensions.Caching.Distributed;

namespace Tessitura.Client;

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
