using System.Security.Cryptography;

namespace Tessitura.Client;

/// <summary>
/// The right of one server among several to ask for an answer. A distributed cache can only read and write, so this is
/// Fischer's algorithm: write your name where none stands, wait longer than a write takes, and go on if your name still
/// stands there. The holder writes its name again and again: one that was slow to write finds itself overruled, and the
/// claim of a server that died lapses. Should all that fail, the server is asked once more than needed.
/// </summary>
internal sealed class DistributedClaim : IAsyncDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    private readonly DistributedStore _store;
    private readonly string _name;
    private readonly byte[] _holder;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _held;

    private DistributedClaim(DistributedStore store, string name, byte[] holder, TimeProvider time)
    {
        (_store, _name, _holder, _time) = (store, name, holder, time);
        _held = HoldAsync();
    }

    /// <summary>Null when another server has it.</summary>
    public static async Task<DistributedClaim?> TryTakeAsync(DistributedStore store, string key, TimeProvider time)
    {
        var name = NameOf(key);
        if (await store.GetAsync(name).ConfigureAwait(false) is not null)
        {
            return null;
        }

        var holder = RandomNumberGenerator.GetBytes(16);
        if (!await store.SetAsync(name, holder, Lease).ConfigureAwait(false))
        {
            return null;
        }

        await Task.Delay(Settle, time).ConfigureAwait(false);
        var stands = await store.GetAsync(name).ConfigureAwait(false);
        return holder.AsSpan().SequenceEqual(stands) ? new DistributedClaim(store, name, holder, time) : null;
    }

    /// <summary>Waits until nobody has it, or the cache does not answer.</summary>
    public static async Task UntilGoneAsync(DistributedStore store, string key, TimeProvider time)
    {
        var name = NameOf(key);
        do
        {
            await Task.Delay(Settle, time).ConfigureAwait(false);
        } while (await store.GetAsync(name).ConfigureAwait(false) is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _held.ConfigureAwait(false);
        _end.Dispose();
        await _store.RemoveAsync(_name).ConfigureAwait(false);
    }

    private async Task HoldAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await _store.SetAsync(_name, _holder, Lease).ConfigureAwait(false);
            await Task.Delay(Settle / 2, _time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string NameOf(string key) => key + "#claim";
}
