using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Tessitura.Client.Models;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>The SDK's generated interfaces, over as much of its pipeline as is asked for.</summary>
internal sealed class Ours : Contestant
{
    private static readonly ReserveTicketsRequest Tickets = new()
    {
        PerformanceId = 4711,
        NumberOfSeats = 2,
        PriceType = "1,1",
        ZoneId = 5,
        SpecialRequests = "LeaveSingleSeats=N",
        Unseated = false,
    };

    private readonly ISessionApi _session;
    private readonly ICartApi _cart;
    private readonly ITxnApi _txn;

    private Ours(Target target, ISessionApi session, ICartApi cart, ITxnApi txn)
        : base(target) => (_session, _cart, _txn) = (session, cart, txn);

    /// <summary>
    /// What the hand-written client does and nothing more: path, credentials, session key, answer or exception. No host
    /// gets it like this, because resilience and telemetry cannot be left out; it shows what they cost.
    /// </summary>
    public static Ours Bare(Target target, HttpMessageHandler server)
    {
        var options = new TessituraOptions();
        Configure(options, target);
        var credentials = new VenueCredentials(options.Credentials);
        var carts = new CartStates(TimeProvider.System);
        var pipeline = new AuthenticationHandler(credentials, new VenueAddress(options))
        {
            InnerHandler = new SessionKeyHandler(carts) { InnerHandler = server },
        };
        var venue = new Venue(
            options,
            credentials,
            pipeline,
            carts,
            new InMemoryOpenQuestionStore(),
            NullLoggerFactory.Instance,
            TimeProvider.System
        );
        var visit = venue.CreateClients(new SessionKeySource(new SessionKey(target.Key)));
        return new Ours(target, visit.Create<ISessionApi>(), visit.Create<ICartApi>(), venue.Clients.Create<ITxnApi>());
    }

    /// <summary>What a host gets from <c>AddTessitura</c> with the default options, without a listener to logs, traces and metrics.</summary>
    public static Ours Whole(Target target, HttpMessageHandler? server = null, bool cached = false)
    {
        var tessitura = Build(target, server, cached);
        var visit = tessitura.ResumeSession(new SessionKey(target.Key));
        return new Ours(target, visit.Api.Session, visit.Api.Cart, tessitura.Txn);
    }

    /// <summary>Opens a web session on a real server.</summary>
    /// <returns>Its key.</returns>
    public static async Task<string> OpenSessionAsync(Target target)
    {
        await using var visit = await Build(target, null, cached: false).StartSessionAsync();
        return visit.GetKey().Reveal();
    }

    public override Task GetSessionAsync() => _session.GetAsync();

    public override Task ReserveTicketsAsync() => _cart.ReserveTicketsAsync(Tickets);

    public override Task GetCartAsync() => _cart.GetAsync();

    public override Task GetSeatsAsync() => _txn.GetPerformanceSeatsAsync(Performance, ModeOfSale, Constituent);

    public override Task GetPricesAsync() => _txn.GetPerformancePricesAsync(Performances);

    private static ITessituraClient Build(Target target, HttpMessageHandler? server, bool cached)
    {
        var services = new ServiceCollection();
        var client = services.AddTessitura(options =>
        {
            Configure(options, target);
            options.Caching.Enabled = cached;
        });
        if (server is not null)
        {
            client.ConfigurePrimaryHttpMessageHandler(() => server);
        }

        return services.BuildServiceProvider().GetRequiredService<ITessituraClient>();
    }

    private static void Configure(TessituraOptions options, Target target)
    {
        options.BaseAddress = target.Service;
        options.Credentials = target.Credentials;
    }
}
