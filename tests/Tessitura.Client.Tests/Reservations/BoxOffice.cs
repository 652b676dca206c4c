using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Reservations;

/// <summary>A simulated house behind a faulty line, the SDK in front of it, and one clock that a test moves.</summary>
internal sealed class BoxOffice : IAsyncDisposable
{
    public const int Traviata = 4711;
    public const int CherryOrchard = 4715;
    public const int Zone = 2;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(16);

    private readonly ServiceProvider _services;

    private BoxOffice(
        TessituraSimulator simulator,
        TimerTrackingTimeProvider time,
        TimeProvider local,
        Action<TessituraOptions>? configure
    )
    {
        (Simulator, Time) = (simulator, time);
        Line = new FaultyLine(simulator.CreateHandler(), time);
        var services = new ServiceCollection();
        services.AddSingleton(local);
        services
            .AddTessitura(options =>
            {
                simulator.Configure(options);

                // One attempt, so that a planned fault is what the call ends with.
                options.Resilience.MaxRetries = 0;
                options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(25);
                options.Resilience.CircuitBreaker.MinimumThroughput = 100_000;
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => Line);
        _services = services.BuildServiceProvider();
    }

    public TessituraSimulator Simulator { get; }

    public TimerTrackingTimeProvider Time { get; }

    public FaultyLine Line { get; }

    public IServiceProvider Services => _services;

    public ITessituraClient Client => _services.GetRequiredService<ITessituraClient>();

    public Venue Venue => _services.GetRequiredKeyedService<Venue>(null);

    public static ReserveTicketsRequest TwoSeats { get; } =
        Tickets.BestSeats(CherryOrchard, Zone, PriceTypes.Each(1, seats: 2));

    public static async Task<BoxOffice> OpenAsync(
        Action<TessituraOptions>? configure = null,
        Action<SimulatorOptions>? simulate = null,
        TimeProvider? local = null
    )
    {
        var time = new TimerTrackingTimeProvider();
        var options = new SimulatorOptions { TimeProvider = time };
        simulate?.Invoke(options);
        return new BoxOffice(await TessituraSimulator.StartAsync(options), time, local ?? time, configure);
    }

    /// <summary>Lets the clock run until the call is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> call)
    {
        await RunAsync((Task)call);
        return await call;
    }

    public async Task RunAsync(Task call)
    {
        while (!call.IsCompleted)
        {
            // A timer that is due already is being fired by another thread.
            if (IsWaitingForTheClock && Time.EarliestDue - Time.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            {
                Time.Advance(wait);
            }

            await Task.Factory.StartNew(
                static () => { },
                CancellationToken.None,
                TaskCreationOptions.PreferFairness,
                TaskScheduler.Default
            );
        }

        await call;
    }

    // The clock moves only while the SDK pauses or the line is silent, so that no time limit runs out under its work.
    private bool IsWaitingForTheClock =>
        !Line.IsBusy && (Line.IsSilent || Time.EarliestDue - Time.GetUtcNow() <= LongestPause);

    /// <summary>The exception that the call ends with, while the clock runs.</summary>
    public async Task<T> FailureOfAsync<T>(Task call)
        where T : Exception
    {
        try
        {
            await RunAsync(call);
        }
        catch (T exception)
        {
            return exception;
        }

        throw new AssertionException($"The call ended well instead of with {typeof(T).Name}.");
    }

    public int SeatsHeld => Simulator.SeatsHeld().Count;

    /// <summary>How many things are in the visitor's cart.</summary>
    public static async Task<int> CountItemsAsync(WebSession visit)
    {
        var items = CartItems.Of(await visit.Cart.GetAsync());
        return items.SubLineItemIds.Count
            + items.PackageLineItemIds.Count
            + items.ContributionIds.Count
            + items.PaymentIds.Count
            + items.GiftCertificateIds.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
