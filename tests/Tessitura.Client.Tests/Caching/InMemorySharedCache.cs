using System.Collections.Concurrent;

namespace Tessitura.Client.Tests;

/// <summary>A cache that several servers of one process share, which counts what is read.</summary>
internal sealed class InMemorySharedCache : ISharedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _values = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _reads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _locks = new(StringComparer.Ordinal);
    private int _refused;

    public bool CanLock => true;

    /// <summary>How often somebody wanted a lock that another had.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>How often the largest value was looked for, before it was there and after.</summary>
    public int ReadsOfLargest => _reads.GetValueOrDefault(_values.MaxBy(value => value.Value.Length).Key);

    public Task<IReadOnlyList<SharedValue?>> GetAsync(
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<SharedValue?>>([
            .. names.Select(name =>
            {
                _reads.AddOrUpdate(name, 1, (_, count) => count + 1);
                return _values.TryGetValue(name, out var value) ? new SharedValue(value, null) : null;
            }),
        ]);

    public Task SetAsync(
        string name,
        ReadOnlyMemory<byte> value,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        _values[name] = value.ToArray();
        return Task.CompletedTask;
    }

    public Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        if (_locks.TryAdd(name, true))
        {
            return Task.FromResult<IAsyncDisposable?>(new Lock(() => _locks.TryRemove(name, out _)));
        }

        Interlocked.Increment(ref _refused);
        return Task.FromResult<IAsyncDisposable?>(null);
    }

    public Task PublishAsync(string channel, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public IDisposable Subscribe(string channel, Action<ReadOnlyMemory<byte>> received, Action connected) =>
        new Subscription();

    private sealed class Lock(Action release) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            release();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Subscription : IDisposable
    {
        public void Dispose() { }
    }
}
