using System.Runtime.CompilerServices;

namespace Tessitura.Client;

/// <summary>Counts a hold down. Asks the server at the start, and again only where the end must be seen.</summary>
internal sealed class HoldCountdown(Seller seller, HoldClock clock)
{
    /// <summary>Pause between two looks after the deadline; the server cleans up about once a minute.</summary>
    private static readonly TimeSpan CleanUpPause = TimeSpan.FromSeconds(15);

    private const int MostLooks = 8;

    public async IAsyncEnumerable<TimeSpan> RunAsync(
        TimeSpan interval,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var key = await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        using var lease = seller.Venue.Carts.Rent(key);
        await clock.ReadAsync(cancellationToken).ConfigureAwait(false);
        for (var looks = 0; ; )
        {
            var remaining = lease.State.Hold?.Remaining ?? TimeSpan.Zero;
            yield return remaining;
            if (remaining > TimeSpan.Zero)
            {
                looks = 0;
                await WaitAsync(remaining < interval ? remaining : interval, cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (
                lease.State.Hold?.Deadline is null
                || ++looks > MostLooks
                || await IsOverAsync(cancellationToken).ConfigureAwait(false)
            )
            {
                yield break;
            }

            if (lease.State.Hold.IsOver)
            {
                await WaitAsync(CleanUpPause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// The deadline is asked for again only while the server says that seats are held: without any, asking would open
    /// a new hold of nothing.
    /// </summary>
    private async Task<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            var session = await seller.Session.GetAsync(cancellationToken).ConfigureAwait(false);
            if (session.SeatsExpired is true || session.HasLockedSeats is not true)
            {
                return true;
            }

            await clock.ReadAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (SessionExpiredException)
        {
            return true;
        }
        catch (TessituraUnavailableException)
        {
            // Not known now; looked at again.
            return false;
        }
    }

    private Task WaitAsync(TimeSpan length, CancellationToken cancellationToken) =>
        Task.Delay(length, seller.Time, cancellationToken);
}
