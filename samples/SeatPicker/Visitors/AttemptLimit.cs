using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace SeatPicker;

/// <summary>Counts attempts before they are made, for all servers of the shop that share a cache; what is counted under stands in the cache as a digest.</summary>
internal sealed class AttemptLimit(IDistributedCache counts)
{
    private const int Locks = 64;
    private const int NetworkLength = 8;

    // One attempt of a kind at a time in this process; two servers may each let one more through.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Locks).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Counts one more; false when there were too many, and then nothing may be tried.</summary>
    /// <param name="kind">What is tried.</param>
    /// <param name="about">By whom, or on what.</param>
    /// <param name="most">So many in the window.</param>
    /// <param name="window">From the last one counted.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task<bool> TryBeginAsync(string kind, string about, int most, TimeSpan window, CancellationToken stop) =>
        ChangeAsync(kind, about, made => made < most ? made + 1 : null, window, stop);

    /// <summary>The attempt was right: it does not count, the wrong ones before it do.</summary>
    public Task TakeBackAsync(string kind, string about, TimeSpan window) =>
        ChangeAsync(kind, about, made => Math.Max(0, made - 1), window, CancellationToken.None);

    /// <summary>Nothing is counted any more.</summary>
    public Task ForgetAsync(string kind, string about) => counts.RemoveAsync(KeyOf(kind, about));

    /// <summary>Whose attempts are counted together: an address, of IPv6 the network that one customer has.</summary>
    public static string VisitorOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length > NetworkLength ? bytes.AsSpan(0, NetworkLength) : bytes);
    }

    private async Task<bool> ChangeAsync(
        string kind,
        string about,
        Func<int, int?> change,
        TimeSpan window,
        CancellationToken stop
    )
    {
        var key = KeyOf(kind, about);
        var gate = _gates[(uint)key.GetHashCode(StringComparison.Ordinal) % Locks];
        await gate.WaitAsync(stop);
        try
        {
            var made = int.Parse(await counts.GetStringAsync(key, stop) ?? "0", CultureInfo.InvariantCulture);
            if (change(made) is not { } now)
            {
                return false;
            }

            await counts.SetStringAsync(
                key,
                now.ToString(CultureInfo.InvariantCulture),
                new() { AbsoluteExpirationRelativeToNow = window },
                stop
            );
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    private static string KeyOf(string kind, string about) =>
        $"{kind}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(about.Trim().ToUpperInvariant())))}";
}
