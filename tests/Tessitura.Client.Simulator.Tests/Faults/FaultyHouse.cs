using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>A house with a visitor, reached over a socket or in memory: a fault must look the same to both.</summary>
internal sealed class FaultyHouse : IAsyncDisposable
{
    private readonly HttpClient _client;

    private FaultyHouse(TessituraSimulator simulator, TimerTrackingTimeProvider time, Way way)
    {
        (Simulator, Time) = (simulator, time);
        _client = way == Way.Socket ? new HttpClient() : new HttpClient(simulator.CreateHandler());
        _client.BaseAddress = new Uri($"{simulator.BaseAddress}/");
        _client.DefaultRequestHeaders.Authorization = SimulatedHouse.Credentials(simulator.Options);
    }

    public TessituraSimulator Simulator { get; }

    public SimulatorFaults Faults => Simulator.Faults;

    public TimerTrackingTimeProvider Time { get; }

    public WebVisitor Visitor { get; private set; } = null!;

    public int SeatsHeld => Simulator.SeatsHeld().Count;

    public static async Task<FaultyHouse> OpenAsync(Way way)
    {
        var time = new TimerTrackingTimeProvider();
        var house = new FaultyHouse(
            await TessituraSimulator.StartAsync(new SimulatorOptions { TimeProvider = time }),
            time,
            way
        );
        house.Visitor = await house.VisitAsync();
        return house;
    }

    public async Task<WebVisitor> VisitAsync()
    {
        var answer = await new WebVisitor(_client, "").PostAsync("Web/Session", new { });
        return new WebVisitor(_client, answer.Read<Models.SessionResponse>().SessionKey!);
    }

    /// <summary>Reserves two seats while this goes wrong.</summary>
    public Task<Answer> ReserveWithAsync(Fault fault)
    {
        Faults.Next("Cart.ReserveTickets", fault);
        return Visitor.AskForAsync(2);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Simulator.DisposeAsync();
    }
}
