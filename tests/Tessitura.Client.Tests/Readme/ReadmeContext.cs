using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Readme;

/// <summary>What a block of the README may speak of without declaring it. Public, because the compiled blocks use it.</summary>
public sealed class ReadmeContext : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private ReadmeContext(
        TessituraSimulator simulator,
        ServiceProvider provider,
        IWebSession visit,
        IConfiguration configuration,
        int orderId
    )
    {
        this.simulator = simulator;
        _provider = provider;
        tessitura = provider.GetRequiredService<ITessituraClient>();
        this.visit = visit;
        this.configuration = configuration;
        this.orderId = orderId;
    }

#pragma warning disable IDE1006, CA1051 // Named as the README names its variables.
    public readonly TessituraSimulator simulator;
    public readonly IServiceCollection services = new ServiceCollection();
    public readonly ITessituraClient tessitura;
    public readonly IWebSession visit;
    public readonly IConfiguration configuration;
    public readonly string password = "invented";
    public readonly int orderId;
    public readonly SimulatedPaymentProvider provider = new();
    public string[] args =>
        [
            .. configuration
                .AsEnumerable()
                .Where(pair => pair.Value is not null)
                .Select(pair => $"--{pair.Key}={pair.Value}"),
        ];
    public ReserveTicketsRequest request =>
        new()
        {
            PerformanceId = simulator.Performances[0].Id,
            ZoneId = 0,
            PriceType = "1",
            RequestedSeats = "1",
        };
#pragma warning restore IDE1006, CA1051

    public static async Task<ReadmeContext> StartAsync(string settings)
    {
        var simulator = await TessituraSimulator.StartAsync();
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure);
        var provider = services.BuildServiceProvider();
        var visit = await provider.GetRequiredService<ITessituraClient>().StartSessionAsync();
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(settings)))
            .AddInMemoryCollection([KeyValuePair.Create("Tessitura:Credentials:Password", (string?)"invented")])
            .Build();
        var orderId = await BuyAsync(provider.GetRequiredService<ITessituraClient>(), visit);
        return new ReadmeContext(simulator, provider, visit, configuration, orderId);
    }

    // The visitor has bought two seats on another day.
    private static async Task<int> BuyAsync(ITessituraClient tessitura, IWebSession visit)
    {
        await using var earlier = await tessitura.StartSessionAsync();
        foreach (var session in new[] { earlier, visit })
        {
            await session.Api.Session.LoginAsync(
                new()
                {
                    UserName = "bruno",
                    Password = "invented-1002",
                    LoginTypeId = 1,
                }
            );
        }

        await earlier.ReserveTicketsAsync(Tickets.BestSeats(4714, zoneId: 3, PriceTypes.Each(1, seats: 2)));
        var result = await earlier.CheckoutAsync(
            new()
            {
                Amount = (await earlier.Api.Cart.GetAsync())!.BalanceToCharge!.Value,
                CreditCardNumber = "4111111111111111",
                CreditCardType = 1,
                CreditCardMonth = 12,
                CreditCardYear = 2099,
                Authorize = true,
                AllowUnderPayment = false,
            }
        );
        return result.OrderId!.Value;
    }

    /// <summary>Registrations that a block made must make a client.</summary>
    public async Task CheckRegistrationsAsync()
    {
        if (services.Count > 0)
        {
            await using var provider = services.BuildServiceProvider(validateScopes: true);
            var keys = services.Where(service => service.ServiceType == typeof(ITessituraClient));
            Assert.That(
                keys.Select(service => provider.GetRequiredKeyedService<ITessituraClient>(service.ServiceKey)),
                Is.Not.Empty
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await visit.DisposeAsync();
        await _provider.DisposeAsync();
        await simulator.DisposeAsync();
    }
}
