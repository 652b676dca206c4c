using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling;

/// <summary>A simulated house behind a faulty line, the SDK in front of it, and one clock that a test moves.</summary>
internal sealed class BoxOffice : IAsyncDisposable
{
    public const int Traviata = 4711;
    public const int CherryOrchard = 4715;
    public const int Zone = 2;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(16);

    /// <summary>Name of a client that the host has over the SDK's handlers.</summary>
    public const string OwnClient = "a client of the host's own";

    private readonly ServiceProvider _services;
    private readonly Func<IOpenQuestionStore?, ServiceProvider> _start;

    private BoxOffice(
        TessituraSimulator simulator,
        TimerTrackingTimeProvider time,
        TimeProvider local,
        Action<TessituraOptions>? configure,
        IOpenQuestionStore? store
    )
    {
        (Simulator, Time) = (simulator, time);
        Line = new FaultyLine(simulator.CreateHandler(), time);
        _start = questions => Start(local, configure, questions);
        _services = _start(store);
    }

    private ServiceProvider Start(TimeProvider local, Action<TessituraOptions>? configure, IOpenQuestionStore? store)
    {
        var services = new ServiceCollection();
        services.AddSingleton(local);
        if (store is not null)
        {
            services.AddSingleton(store);
        }

        services
            .AddTessitura(options =>
            {
                Simulator.Configure(options);

                // One attempt, so that a planned fault is what the call ends with.
                options.Resilience.MaxRetries = 0;
                options.Resilience.AttemptTimeout = TimeSpan.FromSeconds(25);
                options.Resilience.CircuitBreaker.MinimumThroughput = 100_000;
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => Line);
        services.AddHttpClient(OwnClient).AddTessituraHandlers().ConfigurePrimaryHttpMessageHandler(() => Line);
        return services.BuildServiceProvider();
    }

    /// <summary>Another process before the same server, or this one after a restart: it shares nothing but the store.</summary>
    public Process OpenProcess(IOpenQuestionStore? store = null) => new(_start(store));

    public TessituraSimulator Simulator { get; }

    public TimerTrackingTimeProvider Time { get; }

    public FaultyLine Line { get; }

    public IServiceProvider Services => _services;

    public ITessituraClient Client => _services.GetRequiredService<ITessituraClient>();

    public Venue Venue => _services.GetRequiredKeyedService<Venue>(null);

    /// <summary>Saves a cart of which nothing is paid.</summary>
    public static CheckoutRequest Unpaid { get; } =
        new()
        {
            Amount = 0,
            AllowUnderPayment = true,
            Authorize = false,
            AuthorizationCode = "none",
        };

    public static ReserveTicketsRequest TwoSeats { get; } =
        Tickets.BestSeats(CherryOrchard, Zone, PriceTypes.Each(1, seats: 2));

    public static async Task<BoxOffice> OpenAsync(
        Action<TessituraOptions>? configure = null,
        Action<SimulatorOptions>? simulate = null,
        TimeProvider? local = null,
        IOpenQuestionStore? store = null
    )
    {
        var time = new TimerTrackingTimeProvider();
        var options = new SimulatorOptions { TimeProvider = time };
        simulate?.Invoke(options);
        return new BoxOffice(await TessituraSimulator.StartAsync(options), time, local ?? time, configure, store);
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

    /// <summary>A call whose outcome cannot be found out, because nothing reaches the server from then on; the line works again afterwards.</summary>
    public async Task<OutcomeUnknownException> UnknownOfAsync(Func<Task<WriteResult>> call, bool applied)
    {
        Line.BreakAfterWrite(applied);
        var unknown = await FailureOfAsync<OutcomeUnknownException>(call());
        Line.Heal();
        return unknown;
    }

    public int SeatsHeld => Simulator.SeatsHeld().Count;

    /// <summary>How many things are in the visitor's cart.</summary>
    public static async Task<int> CountItemsAsync(IWebSession visit)
    {
        var items = CartItems.Of(await visit.Api.Cart.GetAsync());
        return items.SubLineItemIds.Count
            + items.PackageLineItemIds.Count
            + items.ContributionIds.Count
            + items.PaymentIds.Count
            + items.GiftCertificateIds.Count
            + items.PaymentPlanIds.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    internal sealed class Process(ServiceProvider services) : IAsyncDisposable
    {
        public ITessituraClient Client => services.GetRequiredService<ITessituraClient>();

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
