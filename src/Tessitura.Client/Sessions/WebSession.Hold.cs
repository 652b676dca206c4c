namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Until when the visitor's seats are held, by the server's clock: a wrong local clock or zone changes nothing. Asking
    /// has a side effect: the server opens a seat-server session, with a deadline of its own, for a visitor who has none.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<CartHold> GetHoldAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves the deadline. Sent as an absolute time, so that an unclear end is simply sent again and never adds twice; a
    /// server with a limit may give less: see the result. Asks for the deadline first, with the side effect of <see cref="GetHoldAsync"/>.
    /// </summary>
    /// <param name="by">Time to add; positive.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<CartHold> ExtendHoldAsync(TimeSpan by, CancellationToken cancellationToken = default);

    /// <summary>
    /// Remaining time for a countdown, from the first moment on; the last one is zero, when the seats are gone or sold.
    /// The server is asked at the start, with the side effect of <see cref="GetHoldAsync"/>, and around the end to see it;
    /// an extension made through this SDK is taken over without asking.
    /// </summary>
    /// <param name="interval">Time between two values; null is one second.</param>
    /// <param name="cancellationToken">Ends the countdown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not positive.</exception>
    /// <exception cref="TessituraException">The deadline could not be read.</exception>
    IAsyncEnumerable<TimeSpan> WatchHoldAsync(TimeSpan? interval = null, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    public Task<CartHold> GetHoldAsync(CancellationToken cancellationToken = default) =>
        new HoldClock(_seller).ReadAsync(cancellationToken);

    public Task<CartHold> ExtendHoldAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        return new HoldClock(_seller).ExtendAsync(by, cancellationToken);
    }

    public IAsyncEnumerable<TimeSpan> WatchHoldAsync(
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default
    )
    {
        var step = interval ?? TimeSpan.FromSeconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero, nameof(interval));
        return new HoldCountdown(_seller, new HoldClock(_seller)).RunAsync(step, cancellationToken);
    }
}
