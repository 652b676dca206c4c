using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.SeatMaps;

/// <summary>A simulated house with the SDK in front of it, and a line between them that a test can spoil.</summary>
internal sealed class SeatHouse : IAsyncDisposable
{
    public const int WebSales = 3;
    public const int Traviata = 4711;
    public const int CherryOrchard = 4715;
    public const int OperaAndComedy = 801;
    public const int FullPrice = 1;
    public const int Under26 = 2;
    public const int MemberPrice = 3;

    private readonly TestVenue _venue;

    private SeatHouse(TessituraSimulator simulator)
    {
        Simulator = simulator;
        Line = new SeatLine(simulator.CreateHandler());
        _venue = new TestVenue(
            simulator.Configure,
            builder => builder.ConfigurePrimaryHttpMessageHandler(() => Line),
            simulator.Options.TimeProvider
        );
    }

    public TessituraSimulator Simulator { get; }

    public SeatLine Line { get; }

    public ITessituraClient Client => _venue.Client;

    public static async Task<SeatHouse> OpenAsync(int seats = 300) =>
        new(
            await TessituraSimulator.StartAsync(
                new() { Seats = seats, TimeProvider = new FakeTimeProvider(TestTime.Start) }
            )
        );

    public Task<SeatMap> LoadAsync(int performanceId = Traviata) =>
        SeatMap.LoadAsync(Client, SeatMapRequest.ForPerformance(performanceId, WebSales));

    public async Task<ReserveTicketsResponse> ReserveAsync(IWebSession visit, params int[] seatIds) =>
        await visit.Api.Cart.ReserveTicketsAsync(
            Tickets.Seats(Traviata, seatIds, PriceTypes.Each(FullPrice, seatIds.Length))
        );

    public async ValueTask DisposeAsync()
    {
        await _venue.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
