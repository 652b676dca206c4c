using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Chaos;

/// <summary>A server and a client of it, and the evening that everybody wants.</summary>
internal sealed class ChaosHouse : IAsyncDisposable
{
    /// <summary>Nothing of it was sold before.</summary>
    public const int Performance = 4715;

    private readonly ServiceProvider _services;

    private ChaosHouse(TessituraSimulator simulator, ServiceProvider services) =>
        (Simulator, _services) = (simulator, services);

    public TessituraSimulator Simulator { get; }

    public Simulation State => Simulator.Simulation;

    public ITessituraClient Client => _services.GetRequiredService<ITessituraClient>();

    public int SeatCount => State.SeatsOf(Performance).Plan.Places.Count(place => place.IsSeat);

    public static async Task<ChaosHouse> OpenAsync(ChaosSettings settings)
    {
        var simulator = await TessituraSimulator.StartAsync(new SimulatorOptions { Seats = settings.Seats });
        var services = new ServiceCollection();
        var http = services.AddTessitura(options =>
        {
            simulator.Configure(options);
            settings.ApplyTo(options);
        });
        if (settings.InMemory)
        {
            http.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler);
        }

        return new ChaosHouse(simulator, services.BuildServiceProvider());
    }

    /// <summary>Ends the faults and lets happen what was still to come.</summary>
    public async Task CalmDownAsync(ChaosSettings settings)
    {
        Simulator.Faults.Clear();
        Simulator.Faults.ReleaseLate();
        await Task.Delay(settings.Delay);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
